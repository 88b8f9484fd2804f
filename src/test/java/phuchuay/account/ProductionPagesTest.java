package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** The house as the public meets it: by https, to be added on LINE. */
@House
@TestPropertySource(
    properties = {"PHUCHUAY_PUBLIC_URL=https://bot.example.go.th", "PHUCHUAY_LINE_ID=@phuchuay"})
@DirtiesContext
class ProductionPagesTest {

  private static final String PASSWORD = "teak-parrot-1";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;

  @Test
  void every_cookie_is_bound_to_this_host_and_to_https() {
    Set<String> seen = new TreeSet<>();
    Visitor visitor = new Visitor(port);
    HttpResponse<String> form = visitor.opens("/sign-in?out");
    HttpResponse<String> inside = signsIn(form);
    for (HttpResponse<String> answer : List.of(form, inside)) {
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        seen.add(cookie.substring(0, cookie.indexOf('=')));
        assertThat(cookie)
            .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
            .doesNotContain("Domain");
      }
    }
    assertThat(seen).containsExactly("__Host-device", "__Host-session", "__Host-visit");
  }

  /** By hand: no browser of the tests sends a cookie of https over http. */
  private HttpResponse<String> signsIn(HttpResponse<String> form) {
    UUID id =
        accounts
            .invite(
                NewAccount.person(
                    AccountSystem.GPP,
                    "m" + UUID.randomUUID().toString().substring(0, 8),
                    "มาลี",
                    new EmailAddress(UUID.randomUUID() + "@agency.example")),
                Party.HOUSE)
            .orElseThrow();
    changes.password(id, passwords.encode(PASSWORD), true);
    String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    Matcher token = Visitor.CSRF.matcher(form.body());
    assertThat(token.find()).isTrue();
    String login = accounts.open(id, Party.HOUSE).orElseThrow().username();
    return new Visitor(port)
        .sends(
            "POST",
            "/sign-in",
            HttpRequest.BodyPublishers.ofString(
                "username=" + login + "&password=" + PASSWORD + "&_csrf=" + token.group(1)),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookie);
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
