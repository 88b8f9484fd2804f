package phuchuay.files.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.cast.PaperText;
import phuchuay.files.Paper;

/** The press prints what is harmless and fetches nothing, whatever a template says. */
class PressTest {

  private final Press press = new Press();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<iframe src=\"file:///etc/passwd\"/>",
        "<object data=\"x\"/>",
        "<link rel=\"stylesheet\" href=\"http://127.0.0.1/x.css\"/>",
        "<base href=\"http://127.0.0.1/\"/>",
        "<form action=\"http://127.0.0.1/\"><input name=\"x\"/></form>",
        "<a href=\"#x\" onclick=\"app.alert(1)\">x</a>",
        "<p style=\"background: url(http://127.0.0.1/)\">x</p>",
        "<table background=\"http://127.0.0.1/\"><tr><td>x</td></tr></table>",
        "<svg/>",
        "<bookmark name=\"x\"/>"
      })
  void what_acts_or_fetches_is_refused(String part) {
    assertThatThrownBy(() -> print("", part)).hasMessageStartingWith("a paper holds no ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>", "<p>&nbsp;</p>", "A & B", "<p a=1/>"})
  void what_is_not_well_formed_is_refused(String part) {
    assertThatThrownBy(() -> print("", part)).hasMessageContaining("well-formed");
  }

  @Test
  void nothing_is_read_through_an_entity() {
    String page =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>";
    assertThatThrownBy(() -> press.print("x", page, Map.of(), Instant.EPOCH))
        .hasMessageContaining("well-formed");
  }

  @Test
  void a_style_fetches_nothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    web.createContext("/", exchange -> asked.incrementAndGet());
    web.start();
    try {
      String there = "http://127.0.0.1:" + web.getAddress().getPort() + "/x";
      for (String style :
          List.of(
              "@import url(%s);",
              "p { background-image: url(%s) }",
              "p:before { content: url(%s) }",
              "li { list-style-image: url(%s) }",
              "@font-face { font-family: x; src: url(%s.ttf) } p { font-family: x }")) {
        assertThat(print(style.formatted(there), "<p>x</p><ul><li>x</li></ul>").pages()).isOne();
      }
    } finally {
      web.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_link_leads_only_to_the_web_or_to_a_mailbox() throws IOException {
    assertThat(links("https://example.go.th/a?b=1", "mailto:a@example.go.th")).isEqualTo(2);
    assertThat(links("javascript:app.alert(1)", "file:///etc/passwd", "\\\\host\\x", "#x"))
        .isZero();
  }

  private int links(String... addresses) throws IOException {
    StringBuilder page = new StringBuilder();
    for (String address : addresses) {
      page.append("<p><a href=\"").append(address).append("\">x</a></p>");
    }
    try (var pdf = new org.openpdf.text.pdf.PdfReader(print("", page.toString()).bytes())) {
      return pdf.getLinks(1).size();
    }
  }

  @Test
  void a_long_table_goes_on_from_page_to_page_under_its_heading() throws IOException {
    Paper paper = table(600);
    List<String> pages = PaperText.pages(paper.bytes());
    assertThat(pages)
        .hasSizeGreaterThan(10)
        .allSatisfy(page -> assertThat(page).contains("หน่วยงาน"));
    assertThat(pages.getLast()).contains("แถว 599");
  }

  @Test
  void a_word_too_long_for_its_column_stays_in_it() throws IOException {
    String narrow =
        "table { table-layout: fixed; width: 30mm } td { word-wrap: break-word; font-family:"
            + " Sarabun }";
    Paper paper = print(narrow, "<table><tr><td>" + "x".repeat(90) + " y</td></tr></table>");
    assertThat(PaperText.pages(paper.bytes()).getFirst().split(" ")).hasSizeGreaterThan(4);
  }

  private Paper table(int rows) {
    String row = "<tr><td>แถว %d</td><td>เทศบาลตำบลห้วยทับทัน</td><td>1,250.00</td></tr>";
    String all = IntStream.range(0, rows).mapToObj(row::formatted).collect(Collectors.joining());
    return print(
        "body { font-family: Sarabun } table { -fs-table-paginate: paginate }",
        "<table><thead><tr><th>หน่วยงาน</th></tr></thead><tbody>" + all + "</tbody></table>");
  }

  private Paper print(String style, String body) {
    String page = "<html><head><style>%s</style></head><body>%s</body></html>";
    return press.print("x", page.formatted(style, body), Map.of(), Instant.EPOCH);
  }
}
