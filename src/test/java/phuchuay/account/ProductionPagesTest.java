package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** The house as the public meets it: by https, to be added on LINE. */
@House
@TestPropertySource(
    properties = {"PHUCHUAY_PUBLIC_URL=https://bot.example.go.th", "PHUCHUAY_LINE_ID=@phuchuay"})
@DirtiesContext
class ProductionPagesTest {

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @Test
  void the_sessions_cookie_is_bound_to_this_host_and_to_https() {
    HttpResponse<String> answer = new Visitor(port).opens("/sign-in?out");
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
  void without_staff_the_sign_in_page_says_that_the_desk_is_closed() {
    var staff =
        sql.sql("select id, state from account where system = 'staff'").query().listOfRows();
    sql.sql("update account set state = 'ERASED' where system = 'staff'").update();
    try {
      assertThat(new Visitor(port).opens("/sign-in").body()).contains("ยังไม่มีบัญชีเจ้าหน้าที่");
    } finally {
      staff.forEach(
          row ->
              sql.sql("update account set state = ? where id = ?")
                  .params(row.get("state"), row.get("id"))
                  .update());
    }
  }
}
