package phuchuay.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.account.Holders.PASSWORD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.privacy.Life.Traces;
import phuchuay.cast.House;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;
import phuchuay.platform.Audit;
import phuchuay.platform.AuditSearch;
import phuchuay.platform.Party;
import phuchuay.platform.PersonalData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person fetches the copy of all that is kept about them. */
@House
class MyDataPagesTest {

  private static final String PAGE = "/profile/data";

  @LocalServerPort int port;
  @Autowired Life life;
  @Autowired List<PersonalData> rooms;
  @Autowired Audit audit;
  @Autowired JdbcClient sql;
  private Traces mali;

  @BeforeEach
  void mali_has_lived() {
    mali = life.lived(port);
  }

  @Test
  void the_copy_holds_what_every_room_keeps_as_rows_for_machines() throws IOException {
    JsonNode data = new JsonMapper().readTree(copy().get("data.json"));

    assertThat(data.propertyNames())
        .containsAll(rooms.stream().map(PersonalData::name).toList())
        .contains("account", "consents", "seats", "sessions", "audit", "mail", "chat");
    JsonNode account = data.at("/account/account/0");
    assertThat(account.path("name").asString()).isEqualTo(mali.name());
    assertThat(account.path("email").asString()).isEqualTo(mali.mailbox().address());
    assertThat(account.path("phone").asString()).isEqualTo("0812345678");
    assertThat(account.path("number").asString()).isEqualTo("3101700213454");
    assertThat(data.at("/consents/consents/0/signature").asString()).isEqualTo(Life.DRAWN);
    assertThat(data.at("/consents/consents/0/words").asString()).contains("ข้อมูลที่ใช้");
    assertThat(data.at("/seats/seats/0/agency").asString()).startsWith("สำนักทดสอบ");
    assertThat(data.at("/sessions/sessions")).hasSize(1);
    assertThat(data.at("/chat/conversations/0/line").asString()).isEqualTo(mali.phone().id());
    assertThat(data.at("/chat/heard").valueStream().map(row -> row.path("text").asString()))
        .contains("ฉันชื่อ " + mali.name() + " ขอบคุณค่ะ");
    assertThat(data.at("/chat/said")).isNotEmpty();
    assertThat(data.at("/chat/media/0/state").asString()).isEqualTo("FETCHED");
  }

  @Test
  void nothing_is_left_out_and_nothing_of_others_is_in_it() throws IOException {
    Traces other = life.lived(port);
    Map<String, byte[]> files = copy();
    JsonNode data = new JsonMapper().readTree(files.get("data.json"));

    assertThat(data.at("/audit/acts"))
        .hasSize(count("select count(*) from audit where actor = :id or subject = :id"));
    assertThat(data.at("/mail/mails"))
        .hasSize(count("select count(*) from mail where about = :id"));
    assertThat(data.at("/account/tickets"))
        .hasSize(count("select count(*) from ticket where account = :id"));
    assertThat(data.at("/chat/heard"))
        .hasSize(count("select count(*) from incoming where line_id = :line"));
    assertThat(data.at("/chat/said"))
        .hasSize(count("select count(*) from outgoing_ledger where line_user_id = :line"));
    for (byte[] file : files.values()) {
      assertThat(text(file)).doesNotContain(other.names().toArray(String[]::new));
    }
  }

  @Test
  void the_page_in_it_is_thai_to_read_and_needs_nothing_from_outside() throws IOException {
    Map<String, byte[]> files = copy();
    String page = text(files.get("my-data.html"));
    Path looks = Files.createDirectories(Path.of("target/looks/copy"));
    for (String name : files.keySet()) {
      Files.createDirectories(looks.resolve(name).getParent());
      Files.write(looks.resolve(name), files.get(name));
    }

    assertThat(page)
        .contains(
            mali.name(), "<h2>บัญชี</h2>", "ความยินยอม", "หน้าที่ผู้รับผิดชอบ", "บทสนทนาใน LINE")
        .contains("ข้อความที่คุณส่ง", "บันทึกการใช้งาน", "0812345678", "href=\"style.css\"")
        .doesNotContain("??", "http://", "https://", "<script", "th:");
    assertThat(text(files.get("style.css"))).contains("--ground", ".copy table");
    assertThat(text(files.get("fonts/fonts.css"))).contains("noto-sans-thai-looped-thai-400");
    assertThat(page.indexOf("<h2>บัญชี</h2>")).isLessThan(page.indexOf("<h2>ความยินยอม</h2>"));
  }

  @Test
  void photos_and_signatures_come_along_as_files() throws IOException {
    Map<String, byte[]> files = copy();

    assertThat(files.get("files/chat/" + mali.file() + ".jpg")).isEqualTo(SentFiles.photo(40, 30));
    String signature =
        files.keySet().stream().filter(name -> name.endsWith(".svg")).findFirst().orElseThrow();
    assertThat(text(files.get(signature))).contains("<polyline points=\"100,100");
  }

  @Test
  void no_secret_is_in_it_that_would_let_somebody_in() throws IOException {
    String password =
        sql.sql("select password from account where id = ?")
            .param(mali.account())
            .query(String.class)
            .single();

    for (byte[] file : copy().values()) {
      assertThat(text(file)).doesNotContain(password, PASSWORD, "argon2");
    }
  }

  @Test
  void it_is_given_to_who_knows_the_password_as_a_file_that_no_cache_keeps() {
    assertThat(mali.browser().submits(PAGE, PAGE + "/copy", Map.of("current", "wrong")).body())
        .contains("role=\"alert\"", "รหัสผ่านไม่ตรง");

    HttpResponse<byte[]> answer = asks();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"phuchuay-my-data.zip\"");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(
            audit.read(AuditSearch.by(Party.of("person", mali.account())), 50).stream()
                .filter(row -> row.act().equals("personal-data.copied")))
        .hasSize(1);
  }

  @Test
  void three_a_day_are_enough() {
    for (int i = 0; i < 3; i++) {
      assertThat(asks().statusCode()).isEqualTo(200);
    }

    HttpResponse<String> fourth =
        mali.browser().submits(PAGE, PAGE + "/copy", Map.of("current", PASSWORD));
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.body()).contains("role=\"alert\"", "ขอใหม่ได้พรุ่งนี้");
  }

  @Test
  void staff_have_the_same_right() {
    HttpResponse<byte[]> answer =
        Visitor.staff(port)
            .downloads(PAGE, PAGE + "/copy", Map.of("current", Visitor.STAFF_PASSWORD));

    assertThat(answer.statusCode()).isIn(200, 429);
  }

  private HttpResponse<byte[]> asks() {
    return mali.browser().downloads(PAGE, PAGE + "/copy", Map.of("current", PASSWORD));
  }

  private Map<String, byte[]> copy() throws IOException {
    HttpResponse<byte[]> answer = asks();
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        files.put(entry.getName(), bytes.toByteArray());
      }
    }
    return files;
  }

  private int count(String query) {
    return sql.sql(query.replace(":id", "'" + mali.account() + "'"))
        .param("line", mali.phone().id())
        .query(Integer.class)
        .single();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
