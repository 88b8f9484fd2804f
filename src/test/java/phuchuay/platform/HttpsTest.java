package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.fakes.HouseOnHttps;
import phuchuay.fakes.Visitor;

/** The same doors when people come by https. */
@HouseOnHttps
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

  @Test
  void who_may_be_added_on_line_is_linked_from_the_front_page() {
    assertThat(new Visitor(port).opens("/").body())
        .contains("href=\"https://line.me/R/ti/p/%40phuchuay\"", ">@phuchuay<");
  }

  @Test
  void without_staff_the_sign_in_page_says_that_the_console_is_closed() {
    assertThat(new Visitor(port).opens("/sign-in").body())
        .contains("role=\"alert\"", "ยังไม่มีบัญชีเจ้าหน้าที่")
        .doesNotContain("<form");
  }
}
