package phuchuay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import phuchuay.cast.SentFiles;
import phuchuay.files.marks.ReadingRoom;

/** A mark that is drawn can be read again, also from a bad photo of it. */
class MarksTest {

  private static final String ADDRESS = "https://bot.example/track/2570000123456789";
  private static final String NUMBER = "EIA-2570-0001-2345";

  private final Marks marks =
      new Marks(
          Settings.in(Path.of("target/marks"), DataSize.ofBytes(1)), new SimpleMeterRegistry());

  @AfterEach
  void everybody_goes_home() {
    marks.close();
  }

  @Test
  void what_is_drawn_is_read() {
    assertThat(marks.read(Marks.qr(ADDRESS).png(4))).hasValue(ADDRESS);
    assertThat(marks.read(Marks.qr("ผู้ช่วย ค่ะ").png(4))).hasValue("ผู้ช่วย ค่ะ");
    assertThat(marks.read(Marks.bars(NUMBER).png(3))).hasValue(NUMBER);
    assertThatThrownBy(() -> Marks.bars("ไทย")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Marks.qr("x".repeat(5000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_path_is_the_same_picture() throws IOException {
    for (Mark mark : new Mark[] {Marks.qr(ADDRESS), Marks.bars(NUMBER)}) {
      BufferedImage png = image(mark.png(1));
      assertThat(png.getWidth()).isEqualTo(mark.width());
      assertThat(png.getHeight()).isEqualTo(mark.height());
      int[] dark = new int[mark.width() * mark.height()];
      Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z")
          .matcher(mark.path())
          .results()
          .forEach(
              run -> {
                int from =
                    Integer.parseInt(run.group(2)) * mark.width() + Integer.parseInt(run.group(1));
                Arrays.fill(dark, from, from + Integer.parseInt(run.group(3)), 1);
              });
      for (int at = 0; at < dark.length; at++) {
        boolean black = (png.getRGB(at % mark.width(), at / mark.width()) & 0xff) == 0;
        assertThat(dark[at] == 1).isEqualTo(black);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 30, 45, 90, 135, 180, 270, 333})
  void a_qr_code_is_read_however_the_paper_lay(int degrees) throws IOException {
    assertThat(marks.read(photo(Marks.qr(ADDRESS), page -> turned(page, degrees))))
        .hasValue(ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 45, 90, 160, 180, 270, 315})
  void a_barcode_is_read_however_the_paper_lay(int degrees) throws IOException {
    assertThat(marks.read(photo(Marks.bars(NUMBER), page -> turned(page, degrees))))
        .hasValue(NUMBER);
  }

  @Test
  void a_blurred_photo_is_read() throws IOException {
    assertThat(marks.read(photo(Marks.qr(ADDRESS), page -> blurred(page, 6)))).hasValue(ADDRESS);
    assertThat(marks.read(photo(Marks.bars(NUMBER), page -> blurred(page, 3)))).hasValue(NUMBER);
  }

  @Test
  void a_photo_of_a_screen_is_read() throws IOException {
    assertThat(marks.read(photo(Marks.qr(ADDRESS), MarksTest::fromAScreen))).hasValue(ADDRESS);
    assertThat(marks.read(photo(Marks.bars(NUMBER), MarksTest::fromAScreen))).hasValue(NUMBER);
  }

  @Test
  void a_photo_in_bad_light_is_read() throws IOException {
    assertThat(marks.read(photo(Marks.qr(ADDRESS), MarksTest::shaded))).hasValue(ADDRESS);
    assertThat(marks.read(photo(Marks.bars(NUMBER), MarksTest::shaded))).hasValue(NUMBER);
  }

  @Test
  void what_is_no_photo_or_has_no_mark_says_nothing() throws IOException {
    assertThat(marks.read(new byte[0])).isEmpty();
    assertThat(marks.read(SentFiles.photo(800, 600))).isEmpty();
    assertThat(marks.read(SentFiles.bytes("%PDF-1.7"))).isEmpty();
    assertThat(marks.read(SentFiles.workbook())).isEmpty();
    assertThat(marks.read(SentFiles.boxes("heic"))).isEmpty();
    assertThat(marks.read(Arrays.copyOf(SentFiles.photo(600, 600), 900))).isEmpty();
  }

  @Test
  void a_photo_of_too_many_dots_is_not_unfolded() {
    assertThat(marks.read(SentFiles.bomb())).isEmpty();
  }

  @Test
  void nobody_waits_longer_than_the_limit() throws IOException {
    try (ReadingRoom noTime = new ReadingRoom(1, Duration.ZERO, 50_000_000)) {
      assertThat(noTime.read(Marks.qr(ADDRESS).png(4))).isEmpty();
    }
  }

  @Test
  void who_finds_the_queue_full_is_sent_away_and_the_others_are_read() throws Exception {
    byte[] hard = noise(1200, 900);
    try (ReadingRoom one = new ReadingRoom(1, Duration.ofSeconds(2), 50_000_000);
        var people = Executors.newFixedThreadPool(40)) {
      people.invokeAll(Collections.nCopies(40, () -> one.read(hard)));
      assertThat(one.turnedAway()).isBetween(1L, 39L);
    }
    assertThat(marks.read(Marks.qr(ADDRESS).png(4))).hasValue(ADDRESS);
  }

  /** A sheet on a grey table, photographed as JPEG. */
  private static byte[] photo(Mark mark, UnaryOperator<BufferedImage> camera) throws IOException {
    BufferedImage code = image(mark.png(5));
    BufferedImage page = new BufferedImage(1400, 1100, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(new Color(150, 140, 130));
    pen.fillRect(0, 0, 1400, 1100);
    pen.setColor(new Color(245, 244, 240));
    pen.fillRect(50, 150, 1300, 800);
    pen.drawImage(code, 700 - code.getWidth() / 2, 550 - code.getHeight() / 2, null);
    pen.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(camera.apply(page), "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  private static BufferedImage turned(BufferedImage page, int degrees) {
    BufferedImage turned = new BufferedImage(1800, 1800, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = turned.createGraphics();
    pen.setColor(new Color(150, 140, 130));
    pen.fillRect(0, 0, 1800, 1800);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform way = AffineTransform.getTranslateInstance(900, 900);
    way.rotate(Math.toRadians(degrees));
    way.translate(-700, -550);
    pen.drawImage(page, way, null);
    pen.dispose();
    return turned;
  }

  private static BufferedImage blurred(BufferedImage page, int reach) {
    float[] even = new float[reach * reach];
    Arrays.fill(even, 1f / even.length);
    return new ConvolveOp(new Kernel(reach, reach, even), ConvolveOp.EDGE_NO_OP, null)
        .filter(page, null);
  }

  /** Coloured stripes of the screen's own dots, a little blur, grain and a slant. */
  private static BufferedImage fromAScreen(BufferedImage page) {
    Random grain = new Random(1);
    BufferedImage screen = blurred(page, 3);
    for (int y = 0; y < screen.getHeight(); y++) {
      for (int x = 0; x < screen.getWidth(); x++) {
        Color dot = new Color(screen.getRGB(x, y));
        double wave = 0.82 + 0.18 * Math.sin(x * 0.9 + y * 0.13) * Math.sin(y * 0.7);
        int noise = grain.nextInt(30) - 15;
        screen.setRGB(
            x,
            y,
            new Color(
                    shade(dot.getRed() * wave * (x % 3 == 0 ? 1.05 : 0.9) + noise),
                    shade(dot.getGreen() * wave * (x % 3 == 1 ? 1.05 : 0.9) + noise),
                    shade(dot.getBlue() * wave * (x % 3 == 2 ? 1.05 : 0.9) + noise))
                .getRGB());
      }
    }
    return turned(screen, 4);
  }

  private static BufferedImage shaded(BufferedImage page) {
    BufferedImage shaded = new BufferedImage(1400, 1100, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 1100; y++) {
      for (int x = 0; x < 1400; x++) {
        Color dot = new Color(page.getRGB(x, y));
        double light = 0.25 + 0.75 * x / 1400;
        shaded.setRGB(
            x,
            y,
            new Color(
                    shade(dot.getRed() * light),
                    shade(dot.getGreen() * light),
                    shade(dot.getBlue() * light))
                .getRGB());
      }
    }
    return shaded;
  }

  private static int shade(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }

  private static byte[] noise(int width, int height) throws IOException {
    Random random = new Random(2);
    BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int at = 0; at < width * height; at++) {
      noise.setRGB(at % width, at / width, random.nextInt(0x1000000));
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", png);
    return png.toByteArray();
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
