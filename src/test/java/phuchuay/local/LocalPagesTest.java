package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import phuchuay.cast.WholeHouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeHouse
class LocalPagesTest {

  @LocalServerPort int port;
  @Autowired JavaMailSender sender;
  @Autowired Clock clock;
  @Autowired JdbcClient database;
  @Autowired StringRedisTemplate redis;
  @Autowired Environment environment;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String somebody = UUID.randomUUID() + "@agency.example";

  @AfterEach
  void back_to_the_real_time() throws Exception {
    post("/local/clock", "offset=P0D");
  }

  @Test
  void a_mail_sent_is_found_by_its_receiver() throws Exception {
    send("รหัสใหม่", "สวัสดี", "<p>สวัสดี <a href='http://x.example'>ลิงก์</a></p>");

    JsonNode mails = new JsonMapper().readTree(get("/local/mail/messages?to=" + somebody).body());
    assertThat(mails.size()).isEqualTo(1);
    JsonNode mail = mails.get(0);
    assertThat(mail.propertyNames())
        .containsExactlyInAnyOrder("id", "to", "subject", "text", "html", "receivedAt");
    assertThat(mail.get("to").asString()).isEqualTo(somebody);
    assertThat(mail.get("subject").asString()).isEqualTo("รหัสใหม่");
    assertThat(mail.get("text").asString().strip()).isEqualTo("สวัสดี");
    assertThat(mail.get("html").asString()).contains("<p>สวัสดี");
    assertThat(Instant.parse(mail.get("receivedAt").asString())).isAfter(Instant.EPOCH);
    assertThat(get("/local/mail").body()).contains("รหัสใหม่", somebody);
    assertThat(get("/local/mail/" + mail.get("id").asString()).body()).contains("<iframe");
  }

  @Test
  void the_html_of_a_mail_runs_no_script() throws Exception {
    send("x", "x", "<script>alert(1)</script>");
    String id =
        new JsonMapper()
            .readTree(get("/local/mail/messages?to=" + somebody).body())
            .get(0)
            .get("id")
            .asString();

    HttpResponse<String> page = get("/local/mail/" + id + "/html");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox", "default-src 'none'")
        .doesNotContain("allow-scripts");
    assertThat(get("/local/mail/" + id).body()).contains("sandbox=").doesNotContain("<script");
  }

  @Test
  void an_unknown_mail_is_not_found() throws Exception {
    assertThat(get("/local/mail/999999999").statusCode()).isEqualTo(404);
    assertThat(get("/local/mail/messages?to=nobody@x.example").body()).isEqualTo("[]");
  }

  @Test
  void the_clock_of_the_service_moves() throws Exception {
    Instant before = clock.instant();
    assertThat(post("/local/clock", "offset=P150D").statusCode()).isEqualTo(200);

    assertThat(Duration.between(before, clock.instant())).isGreaterThan(Duration.ofDays(149));
    assertThat(get("/local/clock").body()).contains("<h1>", "150");
    assertThat(post("/local/clock", "offset=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void the_database_is_utf8_and_durable() {
    assertThat(
            database
                .sql("select current_setting('server_encoding') || current_setting('fsync')")
                .query(String.class)
                .single())
        .isEqualTo("UTF8on");
  }

  @Test
  void redis_lets_us_in() {
    redis.opsForValue().set(somebody, "here", Duration.ofMinutes(1));
    assertThat(redis.opsForValue().get(somebody)).isEqualTo("here");
  }

  @Test
  void line_is_simulated_where_no_token_is_set() {
    assertThat(environment.getProperty("LINE_BOT_API_END_POINT"))
        .isEqualTo("http://127.0.0.1:" + port + "/local/line/api");
    assertThat(environment.getProperty("phuchuay.line.simulated", Boolean.class)).isTrue();
    assertThat(environment.getProperty("LINE_BOT_CHANNEL_SECRET")).hasSize(32);
  }

  private void send(String subject, String text, String html) throws Exception {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper mail = new MimeMessageHelper(message, true, "UTF-8");
    mail.setFrom("bot@phuchuay.example");
    mail.setTo(somebody);
    mail.setSubject(subject);
    mail.setText(text, html);
    sender.send(message);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
