package phuchuay.directory.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.platform.Party;

/** Lists of agencies handed in at the desk. */
@House
class ListPagesTest {

  private static final String HEAD = "ชื่อหน่วยงาน,ประเภท,จังหวัด,เลข 13 หลัก,ชื่อเรียกอื่น\n";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Imports imports;
  @Autowired JdbcClient sql;
  @TempDir Path folder;

  private Visitor officer = new Visitor(0);

  @BeforeEach
  void an_empty_directory() {
    sql.sql("truncate agency, agency_import, agency_import_line, agency_seats, seat").update();
    officer = Visitor.staff(port);
  }

  @Test
  void without_a_list_the_page_says_that_there_is_none() {
    assertThat(page("/console/directory/imports"))
        .contains("ยังไม่มีไฟล์ที่นำเข้า")
        .doesNotContain("??");
  }

  @Test
  void a_list_is_handed_in_at_the_desk_and_every_line_is_told() throws Exception {
    HttpResponse<String> answer =
        upload(HEAD + "กรมทดสอบ,ภาครัฐ,กทม.,,\nกรม<script>,ภาครัฐ,กทม.,,\n");
    assertThat(answer.statusCode()).isEqualTo(302);
    String place = answer.headers().firstValue("Location").orElseThrow();
    wholly();
    assertThat(page(place))
        .contains(
            "นำเข้าเสร็จแล้ว", "ไม่รับ 1 บรรทัด", "ชื่อมีตัวอักษรที่ไม่ใช่ไทย", "ทำแล้ว 2 จาก 2")
        .contains("กรม&lt;script&gt;")
        .doesNotContain("กรม<script>", "??");
    assertThat(page(place + "?verdict=CREATED")).contains(">กรมทดสอบ<");
    assertThat(page(place + "/progress"))
        .contains("data-running=\"false\"")
        .doesNotContain("<html");
  }

  @Test
  void without_a_file_nothing_is_begun() {
    officer.submits("/console/directory/imports", "/console/directory/imports", java.util.Map.of());
    assertThat(page("/console/directory/imports?missing")).contains("ยังไม่ได้เลือกไฟล์");
    assertThat(sql.sql("select count(*) from agency_import").query(Long.class).single()).isZero();
  }

  @Test
  void a_list_without_the_forms_token_is_refused() {
    HttpResponse<String> answer =
        officer.sends(
            "POST",
            "/console/directory/imports",
            BodyPublishers.ofString(part("list", HEAD)),
            "Content-Type",
            "multipart/form-data; boundary=X");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(officer.opens("/console/directory/imports/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> upload(String list) {
    Matcher token = CSRF.matcher(page("/console/directory/imports"));
    assertThat(token.find()).isTrue();
    String body =
        "--X\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token.group(1)
            + "\r\n"
            + part("list", list);
    return officer.sends(
        "POST",
        "/console/directory/imports",
        BodyPublishers.ofString(body),
        "Content-Type",
        "multipart/form-data; boundary=X");
  }

  private static String part(String name, String content) {
    return "--X\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + content
        + "\r\n--X--\r\n";
  }

  /** One list is taken in after another: when a second has ended, the first has too. */
  private void wholly() throws Exception {
    handedIn(HEAD);
  }

  private void handedIn(String list) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "list", ".csv"), list);
    imports.begin(file, "list.csv", Party.of("staff", "malee")).end().get(60, TimeUnit.SECONDS);
  }

  private String page(String path) {
    return officer.opens(path).body();
  }
}
