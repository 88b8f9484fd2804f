package phuchuay.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;

/** Files in forms, with a script and without, and how they are handed out again. */
@House
class FilesPagesTest {

  private static final String DESK = "/files/desk";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern KEPT = Pattern.compile("name=\"letters\" value=\"([0-9a-f-]{36})\"");

  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;
  private Visitor officer;

  @BeforeEach
  void an_officer_has_signed_in() {
    officer = Visitor.staff(port);
  }

  @Test
  void a_form_without_a_script_brings_its_files_along() {
    HttpResponse<String> answer =
        handsIn(new Form().file("letters-new", "หนังสือรับรอง.pdf", MadePdf.honest(2)));

    assertThat(Visitor.location(answer)).endsWith("/files/desk?kept=1");
  }

  @Test
  void what_was_refused_is_told_and_what_arrived_is_kept() {
    HttpResponse<String> answer =
        handsIn(
            new Form()
                .file("letters-new", "ดี.pdf", MadePdf.honest(12))
                .file("letters-new", "รูป.pdf", SentFiles.photo(9, 9))
                .file("letters-new", "active.pdf", MadePdf.withCatalog("/AA << /O 9 0 R >>")));

    assertThat(answer.body())
        .contains("role=\"alert\"", "รูป.pdf", "ช่องนี้รับเฉพาะ PDF", "active.pdf", "ทำงานเองได้")
        .contains("ดี.pdf", " · 12 หน้า");
    Matcher kept = KEPT.matcher(answer.body());
    assertThat(kept.find()).isTrue();
    assertThat(Visitor.location(handsIn(new Form().field("letters", kept.group(1)))))
        .endsWith("kept=1");
  }

  @Test
  void one_file_can_be_left_out_again() {
    String page =
        handsIn(
                new Form()
                    .file("letters-new", "a.pdf", MadePdf.honest(1))
                    .file("letters-new", "b.txt", new byte[1]))
            .body();
    Matcher kept = KEPT.matcher(page);
    assertThat(kept.find()).isTrue();
    Form without = new Form().field("letters", kept.group(1));
    assertThat(handsIn(without.field("letters-without", kept.group(1))).body())
        .doesNotContain("a.pdf");
  }

  @Test
  void a_script_sends_one_file_and_is_told_in_words_of_the_page() {
    HttpResponse<String> kept = sends(MadePdf.honest(3), "desk", "letters");
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(kept.body()).contains("\"name\":\"a.pdf\"", "\"pages\":3", "\"size\":");
    HttpResponse<String> refused = sends(new byte[0], "desk", "letters");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"reason\":\"empty\"");
    assertThat(officer.opens(DESK).body())
        .contains("data-reason=\"empty\"", "data-reason=\"torn\"", "data-most=\"1048576\"");
  }

  @Test
  void a_file_goes_only_where_a_room_takes_it() {
    assertThat(sends(MadePdf.honest(1), "desk", "other").statusCode()).isEqualTo(404);
    assertThat(sends(MadePdf.honest(1), "nobody", "letters").statusCode()).isEqualTo(404);
    assertThat(
            officer
                .sends(
                    "POST", "/files", BodyPublishers.ofString("--X--"), "Content-Type", Form.TYPE)
                .statusCode())
        .as("without the form's token")
        .isEqualTo(403);
  }

  @Test
  void what_is_handed_out_can_do_nothing_and_stays_in_no_cache() {
    UUID id = id(sends(MadePdf.honest(1), "desk", "letters"));
    HttpResponse<String> file = officer.opens("/files/" + id);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith("%PDF-1.7");
    assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(file, "Content-Disposition")).startsWith("attachment; filename=");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(file, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
    assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
    assertThat(officer.opens("/files/" + id + "/preview").statusCode())
        .as("a document has no picture")
        .isEqualTo(404);
  }

  @Test
  void a_name_cannot_leave_its_header_and_ends_as_its_kind_does() {
    String hostile = "..\\..\\a\"; filename=evil.exe\r\nX-Evil: 1\u202ecod.html";
    HttpResponse<String> answer =
        officer.sends(
            "POST",
            "/files",
            BodyPublishers.ofByteArray(
                new Form()
                    .field("_csrf", token())
                    .field("keeper", "desk")
                    .field("field", "letters")
                    .file(
                        "file", hostile.replace("\"", "%22").replace("\r\n", ""), MadePdf.honest(1))
                    .bytes()),
            "Content-Type",
            Form.TYPE);
    HttpResponse<String> file = officer.opens("/files/" + id(answer));

    assertThat(header(file, "X-Evil")).isEmpty();
    assertThat(header(file, "Content-Disposition"))
        .startsWith("attachment;")
        .endsWith(".html.pdf")
        .doesNotContain("\\", "\u202e", "..\\");
  }

  @Test
  void who_may_not_open_a_file_does_not_learn_that_it_is_there() {
    UUID id = id(sends(MadePdf.honest(1), "desk", "letters"));
    sql.sql("update stored_file set uploader = 'staff:other' where id = ?").param(id).update();

    assertThat(officer.opens("/files/" + id).statusCode()).isEqualTo(404);
    assertThat(officer.opens("/files/" + id + "/preview").statusCode()).isEqualTo(404);
    assertThat(officer.opens("/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(withdraws(id).statusCode()).isEqualTo(404);
    assertThat(Visitor.location(new Visitor(port).opens("/files/" + id))).startsWith("/sign-in");
  }

  @Test
  void what_is_taken_back_is_gone() {
    UUID id = id(sends(MadePdf.honest(1), "desk", "letters"));
    assertThat(withdraws(id).statusCode()).isEqualTo(204);
    assertThat(officer.opens("/files/" + id).statusCode()).isEqualTo(404);
    assertThat(withdraws(id).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_too_big_for_any_form_is_told_as_such() {
    HttpResponse<String> answer =
        handsIn(new Form().file("letters-new", "a.pdf", new byte[31 << 20]));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("ไฟล์ที่ส่งใหญ่เกินไป", "ส่งทีละไฟล์");
  }

  @Test
  void every_word_of_the_script_comes_in_both_languages() {
    String thai = officer.opens(DESK).body();
    String english = officer.opens(DESK + "?lang=en").body();
    assertThat(english).contains("Only PDF is taken here", "or drop files here");
    assertThat(thai.split("data-reason=", -1)).hasSameSizeAs(english.split("data-reason=", -1));
    assertThat(thai + english).doesNotContain("??files.");
  }

  private HttpResponse<String> withdraws(UUID id) {
    return officer.submits(
        DESK, "/files/" + id + "/withdrawal", Map.of("keeper", "desk", "field", "letters"));
  }

  private HttpResponse<String> sends(byte[] bytes, String keeper, String field) {
    Form form =
        new Form()
            .field("_csrf", token())
            .field("keeper", keeper)
            .field("field", field)
            .file("file", "a.pdf", bytes);
    return officer.sends(
        "POST",
        "/files",
        BodyPublishers.ofByteArray(form.bytes()),
        "Content-Type",
        Form.TYPE,
        "Accept",
        "application/json");
  }

  private HttpResponse<String> handsIn(Form form) {
    return officer.sends(
        "POST",
        DESK,
        BodyPublishers.ofByteArray(form.field("_csrf", token()).bytes()),
        "Content-Type",
        Form.TYPE);
  }

  private String token() {
    Matcher token = CSRF.matcher(officer.opens(DESK).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static UUID id(HttpResponse<String> answer) {
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(id.find()).isTrue();
    return UUID.fromString(id.group(1));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** A form of several parts, as a browser sends it. */
  private static final class Form {

    static final String TYPE = "multipart/form-data; boundary=X";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Form field(String name, String value) {
      bytes.writeBytes(
          ("--X\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
              .getBytes(UTF_8));
      return this;
    }

    Form file(String name, String file, byte[] content) {
      String head = "--X\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n";
      bytes.writeBytes(head.formatted(name, file).getBytes(UTF_8));
      bytes.writeBytes(content);
      bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
      return this;
    }

    byte[] bytes() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(bytes.toByteArray());
      whole.writeBytes("--X--\r\n".getBytes(ISO_8859_1));
      return whole.toByteArray();
    }
  }
}
