package phuchuay.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import phuchuay.cast.PaperText;
import phuchuay.cast.SentFiles;
import phuchuay.files.paper.Press;
import phuchuay.platform.Words;

/** What is printed is what was written, in the frame of all papers, and nothing from elsewhere. */
class PapersTest {

  private static final URI CHECK = URI.create("https://bot.example/track/2570000123456789");
  private static final Instant WRITTEN = Instant.parse("2027-01-15T03:30:00Z");

  private final Papers papers = new Papers(new Words(), new Press());

  @Test
  void every_page_says_whose_it_is_how_many_there_are_and_where_it_is_checked() throws IOException {
    Paper paper = print("สมชาย ใจดี", 14);

    List<String> pages = PaperText.pages(paper.bytes());

    Files.write(Path.of("target/sample.pdf"), paper.bytes());
    assertThat(paper.pages()).isEqualTo(2);
    assertThat(pages).hasSize(2);
    for (int page = 0; page < 2; page++) {
      assertThat(pages.get(page))
          .contains("ระบบประเมินผลกระทบสิ่งแวดล้อม", "เลขที่ 2570 0001 2345 6789")
          .contains("ออกโดยระบบเมื่อ 15 ม.ค. 2570", CHECK.toString())
          .containsPattern("หน้า\\s+จาก\\s+" + (page + 1) + "\\s+2");
    }
  }

  @Test
  void the_words_can_be_found_and_copied_as_they_were_written() throws IOException {
    String text = String.join("", PaperText.pages(print("ญี่ปุ่น น้ำ ฐุ ปี้", 1).bytes()));

    assertThat(text).contains("เรียน", "ญี่ปุ่น น้ำ ฐุ ปี้", "ตำบลห้วยทับทัน 0", "1,250.00");
  }

  @Test
  void a_paper_tells_its_title_and_language_and_does_nothing_by_itself() throws IOException {
    try (PdfReader pdf = new PdfReader(print("สมชาย", 1).bytes())) {
      assertThat(pdf.getInfo())
          .containsEntry("Title", "หนังสือแจ้งผล สมชาย")
          .containsEntry("Producer", "Phuchuay");
      assertThat(pdf.getInfo().get("CreationDate")).startsWith("D:20270115103000+07");
      assertThat(pdf.getCatalog().getAsString(PdfName.LANG).toString()).isEqualTo("th-TH");
      assertThat(pdf.getCatalog().getKeys())
          .doesNotContain(PdfName.OPENACTION, PdfName.AA, PdfName.NAMES, PdfName.ACROFORM);
    }
  }

  @Test
  void every_letter_comes_along_with_its_own_font() throws IOException {
    try (PdfReader pdf = new PdfReader(print("สมชาย", 1).bytes())) {
      List<PdfDictionary> fonts = objects(pdf, PdfName.FONT);
      assertThat(fonts)
          .isNotEmpty()
          .allSatisfy(
              font -> assertThat(font.get(PdfName.BASEFONT).toString()).contains("+Sarabun-"));
      assertThat(objects(pdf, PdfName.FONTDESCRIPTOR))
          .hasSize(2)
          .allSatisfy(font -> assertThat(font.get(PdfName.FONTFILE2)).isNotNull());
    }
  }

  @Test
  void the_same_words_written_at_the_same_moment_are_the_same_bytes() {
    assertThat(print("สมชาย", 3).bytes()).isEqualTo(print("สมชาย", 3).bytes());
    assertThat(print("สมชาย", 3).bytes()).isNotEqualTo(print("สมหญิง", 3).bytes());
  }

  @Test
  void a_paper_without_a_check_has_neither_code_nor_address() throws IOException {
    Paper plain = papers.print("files/sample", head(null), fills("สมชาย", signature(), 1));

    assertThat(PaperText.pages(plain.bytes()).getFirst()).doesNotContain("ตรวจว่าเอกสารนี้จริง");
    try (PdfReader pdf = new PdfReader(plain.bytes())) {
      assertThat(pictures(pdf)).isEqualTo(1);
    }
    try (PdfReader pdf = new PdfReader(print("สมชาย", 1).bytes())) {
      assertThat(pictures(pdf)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A&B \"x\" </b> \\ {{",
        "<img src=\"file:///etc/passwd\"/>",
        "]]></style><script>alert(1)</script>",
        "${7*7} [[${7*7}]] __${7*7}__",
        "\u0001\u0008\ufffe \ud800 \u202eabc\u202c 👨‍👩‍👧",
        "ก่ก้ก๊ก๋ก็ก์กั่กี้กูุูุูู"
      })
  void a_hostile_fill_is_printed_as_the_text_it_is(String hostile) throws IOException {
    Paper paper = print(hostile, 1);

    assertThat(paper.pages()).isEqualTo(1);
    if (hostile.chars().allMatch(letter -> letter < 0x7f && letter > 0x1f)) {
      assertThat(PaperText.pages(paper.bytes()).getFirst()).contains(hostile);
    }
  }

  @Test
  void an_address_that_comes_with_a_fill_fetches_nothing() throws IOException {
    Path picture = Files.write(Path.of("target/picture.png"), SentFiles.png(9, 9));
    String here = picture.toAbsolutePath().toUri().toString();
    String data =
        "data:image/png;base64," + Base64.getEncoder().encodeToString(SentFiles.png(9, 9));
    AtomicInteger asked = new AtomicInteger();
    HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    web.createContext("/", exchange -> asked.incrementAndGet());
    web.start();
    try {
      String there = "http://127.0.0.1:" + web.getAddress().getPort() + "/x.png";
      for (String address : List.of(there, here, data, "file:///etc/passwd", "picture:00ff")) {
        Paper paper = papers.print("files/sample", head(null), fills("สมชาย", address, 1));
        try (PdfReader pdf = new PdfReader(paper.bytes())) {
          assertThat(pictures(pdf)).as(address).isZero();
        }
      }
    } finally {
      web.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_picture_is_judged_and_drawn_anew_before_it_is_put_into_a_paper() {
    String drawn =
        "data:image/png;base64," + Base64.getEncoder().encodeToString(SentFiles.png(300, 90));
    assertThat(Picture.ofCanvas(drawn)).isPresent();
    assertThat(Picture.ofCanvas(drawn).orElseThrow().toString()).matches("picture:[0-9a-f]{64}");
    assertThat(Picture.ofCanvas(drawn.replace("image/png", "image/svg+xml"))).isEmpty();
    assertThat(Picture.ofCanvas("data:image/png;base64,@@@@")).isEmpty();
    assertThat(Picture.of(SentFiles.bytes("<svg onload='alert(1)'/>"))).isEmpty();
    assertThat(Picture.of(SentFiles.bomb())).isEmpty();
    assertThat(Picture.of(Arrays.copyOf(SentFiles.png(600, 600), 200))).isEmpty();
    assertThat(Picture.of(Arrays.copyOf(SentFiles.png(9, 9), 3 << 20))).isEmpty();
    byte[] secretive = SentFiles.photoWithExif(40, 40, 1, "13.7563N");
    assertThat(new String(Picture.of(secretive).orElseThrow().png(), ISO_8859_1))
        .startsWith("\u0089PNG")
        .doesNotContain("13.7563N");
  }

  @Test
  void many_papers_may_be_printed_at_once() throws Exception {
    byte[] alone = print("สมชาย", 5).bytes();
    try (var printers = Executors.newFixedThreadPool(8)) {
      var papers = printers.invokeAll(Collections.nCopies(24, () -> print("สมชาย", 5).bytes()));
      for (var paper : papers) {
        assertThat(paper.get()).isEqualTo(alone);
      }
    }
  }

  private static long pictures(PdfReader pdf) {
    return objects(pdf, PdfName.XOBJECT).stream()
        .filter(each -> PdfName.IMAGE.equals(each.get(PdfName.SUBTYPE)))
        .count();
  }

  private static List<PdfDictionary> objects(PdfReader pdf, PdfName type) {
    return IntStream.range(0, pdf.getXrefSize())
        .mapToObj(pdf::getPdfObject)
        .filter(PdfDictionary.class::isInstance)
        .map(PdfDictionary.class::cast)
        .filter(each -> type.equals(each.get(PdfName.TYPE)))
        .toList();
  }

  private Paper print(String name, int items) {
    return papers.print("files/sample", head(CHECK), fills(name, signature(), items));
  }

  private static Map<String, Object> fills(String name, Object signature, int items) {
    return Map.of("name", name, "signature", signature, "items", items(items));
  }

  private static Letterhead head(@Nullable URI check) {
    String system = "ระบบประเมินผลกระทบสิ่งแวดล้อม (Smart EIA)";
    return new Letterhead(system, "2570 0001 2345 6789", check, WRITTEN);
  }

  private static Picture signature() {
    return Picture.of(SentFiles.png(300, 90)).orElseThrow();
  }

  private static List<Map<String, String>> items(int count) {
    return IntStream.range(0, count).mapToObj(PapersTest::item).toList();
  }

  private static Map<String, String> item(int number) {
    return Map.of(
        "agency", "องค์การบริหารส่วนตำบลห้วยทับทัน " + number,
        "province", "ศรีสะเกษ",
        "date", "15 ม.ค. 2570",
        "money", "1,250.00");
  }
}
