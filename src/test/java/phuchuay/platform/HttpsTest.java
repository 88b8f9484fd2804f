package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import phuchuay.fakes.RunningHouse;
import phuchuay.fakes.Visitor;

/** The same doors when people come by https. */
@RunningHouse
@TestPropertySource(properties = "phuchuay.public-url=https://bot.example.go.th")
class HttpsTest {

  @LocalServerPort int port;

  @Test
  void the_sessions_cookie_is_bound_to_this_host_and_to_https() {
    HttpResponse<String> answer = new Visitor(port).opens("/sign-in");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-session=")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void the_browser_is_told_to_come_by_https_only() {
    assertThat(new Visitor(port).opens("/").headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(value -> assertThat(value).contains("max-age="));
  }
}
