package phuchuay.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes that we draw, and the picture of one. */
class CodesTest {

  private static final int SCALE = 4;

  @Test
  void there_are_eight_recovery_codes_of_nine_letters() {
    assertThat(Codes.recovery())
        .hasSize(8)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z]{3}-[A-Z]{3}-[A-Z]{3}"));
    assertThat(Codes.typedRecovery("abc def-ghi")).isEqualTo("ABC-DEF-GHI");
    assertThat(Codes.typedRecovery("ABC-DEF-GH")).isEmpty();
  }

  @Test
  void a_first_change_code_has_sixteen_letters_and_digits() {
    assertThat(Codes.firstChange()).matches("[A-Za-z0-9]{16}");
  }

  @Test
  void no_ticket_comes_twice() {
    assertThat(Stream.generate(Codes::ticket).limit(1000))
        .doesNotHaveDuplicates()
        .allMatch(ticket -> ticket.matches("[\\w-]{32}"));
  }

  @Test
  void a_phone_reads_the_picture() throws Exception {
    String text = Totp.fresh().uri("ผู้ช่วย", "admin");
    QrPicture picture = QrPicture.of(text);
    assertThat(new QRCodeReader().decode(seen(picture)).getText()).isEqualTo(text);
  }

  private static BinaryBitmap seen(QrPicture picture) {
    int side = picture.size() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    Pattern.compile("M(\\d+) (\\d+)h")
        .matcher(picture.path())
        .results()
        .forEach(
            field -> {
              int x = Integer.parseInt(field.group(1)) * SCALE;
              int y = Integer.parseInt(field.group(2)) * SCALE;
              for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + SCALE, 0);
              }
            });
    return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
  }
}
