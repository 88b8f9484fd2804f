package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** The doors of the running house, tried from outside. */
@House
class DoorsTest {

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/style/base.css", "/no-such-page", "/console"})
  void every_answer_tells_the_browser_what_not_to_do(String path) {
    HttpResponse<String> answer = new Visitor(port).opens(path);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self'", "style-src 'self'")
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .contains("form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void a_practice_page_may_frame_another_but_no_stranger_may_frame_it() {
    String content =
        header(new Visitor(port).opens("/local/no-such-page"), "Content-Security-Policy");
    assertThat(content).contains("frame-src 'self'", "frame-ancestors 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-page",
        "/cases",
        "/actuator",
        "/actuator/health",
        "/actuator/env",
        "/actuator/prometheus",
        "/error",
        "/.git/config",
        "/application.yml",
        "/consoles"
      })
  void what_is_not_named_is_not_there(String path) {
    assertThat(new Visitor(port).opens(path).statusCode()).isEqualTo(404);
    assertThat(Visitor.staff(port).opens(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
  void health_answers_on_the_management_port_without_a_login(String path) {
    HttpResponse<String> answer = new Visitor(managementPort).opens(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void metrics_answer_on_the_management_port() {
    HttpResponse<String> answer = new Visitor(managementPort).opens("/actuator/prometheus");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("jvm_memory_used_bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/env",
        "/actuator/beans",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/"
      })
  void nothing_else_answers_on_the_management_port(String path) {
    assertThat(new Visitor(managementPort).opens(path).statusCode()).isEqualTo(404);
  }

  @Test
  void the_console_asks_who_you_are() {
    HttpResponse<String> answer = new Visitor(port).opens("/console");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isEqualTo("/sign-in");
    assertThat(new Visitor(port).opens("/console", "Accept", "application/json").statusCode())
        .isEqualTo(401);
  }

  @Test
  void every_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    Visitor officer = new Visitor(port);
    HttpResponse<String> form = officer.opens("/sign-in");
    HttpResponse<String> halfway = officer.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    assertThat(header(form, "Set-Cookie")).startsWith("visit=");
    assertThat(header(halfway, "Set-Cookie")).startsWith("session=");
    assertThat(List.of(form, halfway))
        .allSatisfy(
            answer ->
                assertThat(header(answer, "Set-Cookie"))
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure", "__Host-"));
  }

  @Test
  void a_form_of_one_visitor_is_refused_from_another_and_one_without_a_cookie_as_well() {
    Matcher token = Visitor.CSRF.matcher(new Visitor(port).opens("/sign-in").body());
    assertThat(token.find()).isTrue();
    Visitor another = new Visitor(port);
    assertThat(posts(another, token.group(1)).statusCode()).isEqualTo(403);
    another.opens("/sign-in");
    assertThat(posts(another, token.group(1)).statusCode()).isEqualTo(403);
    assertThat(another.signsIn("nobody" + UUID.randomUUID(), "wrong").statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> posts(Visitor visitor, String token) {
    return visitor.sends(
        "POST",
        "/sign-in",
        BodyPublishers.ofString("username=nobody&password=wrong&_csrf=" + token),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void the_front_page_sets_no_cookie() {
    assertThat(new Visitor(port).opens("/").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-out", "/console"})
  void a_form_without_its_hidden_token_is_refused(String path) {
    HttpResponse<String> answer =
        Visitor.staff(port)
            .sends(
                "POST",
                path,
                BodyPublishers.ofString("username=admin&password=x"),
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void the_session_changes_its_name_when_somebody_signs_in() {
    Visitor officer = new Visitor(port);
    officer.opens("/sign-in");
    String before = officer.session();
    officer.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    assertThat(officer.session()).isNotEqualTo(before);
  }

  @Test
  void who_signs_out_is_out() {
    Visitor officer = Visitor.staff(port);
    assertThat(officer.opens("/sign-in").statusCode()).isEqualTo(200);
    HttpResponse<String> out = officer.submits("/sign-in", "/sign-out", Map.of());
    assertThat(header(out, "Location")).isEqualTo("/sign-in?out");
    assertThat(officer.opens("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void a_forwarding_header_changes_nothing() {
    HttpResponse<String> answer =
        new Visitor(port)
            .opens("/console", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");
    assertThat(header(answer, "Location")).isEqualTo("/sign-in");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError(name));
  }
}
