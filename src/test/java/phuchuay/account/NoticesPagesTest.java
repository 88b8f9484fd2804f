package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** What the holder of an account is told by mail. */
@House
class NoticesPagesTest {

  private static final String PASSWORD = "Teak!parrot-1";
  private static final String DEVICE = "เข้าสู่ระบบจากเครื่องใหม่";
  private static final String CODE = "รหัสสำหรับเปลี่ยนรหัสผ่าน";
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private Mailbox mailbox;

  @BeforeEach
  void nobody_has_tried_yet() {
    attempts.forget("password-at", "127.0.0.1");
    attempts.forget("mail-asked", "127.0.0.1");
    mailbox = new Mailbox(port);
  }

  @Test
  void a_browser_never_seen_before_is_told_and_one_seen_before_is_not() {
    UUID id = somebody();
    Visitor phone = signsIn(new Visitor(port));
    assertThat(devices(id)).isEqualTo(1);
    signsIn(phone);
    assertThat(devices(id)).isEqualTo(1);

    Visitor other = new Visitor(port);
    other.opens("/sign-in");
    signsIn(other);
    assertThat(mailbox.reads(DEVICE)).contains("ถ้าไม่ใช่คุณ", "/profile");
    assertThat(mailbox.count(DEVICE)).isEqualTo(1);
    assertThat(devices(id)).isEqualTo(2);
  }

  @Test
  void the_mail_says_which_browser_and_when() {
    somebody();
    signsIn(new Visitor(port));
    Visitor phone = new Visitor(port);
    var token = Visitor.CSRF.matcher(phone.opens("/sign-in").body());
    assertThat(token.find()).isTrue();
    HttpResponse<String> answer =
        phone.sends(
            "POST",
            "/sign-in",
            BodyPublishers.ofString(
                "username=%s&password=%s&_csrf=%s"
                    .formatted(mailbox.address(), PASSWORD.replace("!", "%21"), token.group(1))),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "User-Agent",
            PHONE);
    assertThat(location(answer)).isEqualTo("/profile");
    assertThat(mailbox.reads(DEVICE)).contains("Chrome · Android", " น.");
  }

  @Test
  void the_cookie_of_a_browser_says_nothing_and_the_table_nothing_of_the_cookie() {
    UUID id = somebody();
    Visitor person = signsIn(new Visitor(port));
    HttpCookie device =
        person.cookies().stream()
            .filter(cookie -> cookie.getName().equals("device"))
            .findFirst()
            .orElseThrow();
    assertThat(device.getValue()).hasSize(32).doesNotContain(id.toString());
    assertThat(device.isHttpOnly()).isTrue();
    assertThat(device.getMaxAge()).isGreaterThan(300L * 24 * 3600);
    assertThat(
            sql.sql("select device::text from device where account = ?")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain(device.getValue());
  }

  @Test
  void a_new_code_takes_the_place_of_the_old_one() {
    invited();
    String old = code();
    assertThat(location(asksAgain(mailbox.address()))).isEqualTo("/first-change/again?sent");
    await().until(() -> mailbox.count(CODE) == 2);
    String fresh = code();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(changes(old).statusCode()).isEqualTo(422);
    assertThat(location(changes(fresh))).isEqualTo("/sign-in?news=password");
  }

  @Test
  void whoever_asks_for_a_new_code_hears_the_same_and_no_more_than_three_are_mailed() {
    invited();
    for (int i = 0; i < 4; i++) {
      asksAgain(mailbox.address());
    }
    Mailbox unknown = new Mailbox(port);
    HttpResponse<String> answer = asksAgain(unknown.address());
    assertThat(location(answer)).isEqualTo("/first-change/again?sent");
    assertThat(new Visitor(port).opens("/first-change/again?sent").body())
        .contains("role=\"status\"")
        .doesNotContain("??", "role=\"alert\"");
    await().until(() -> sql.sql("select count(*) from forgotten").query(Long.class).single() == 0);
    assertThat(
            sql.sql("select count(*) from audit where act = 'first-code.mailed' and subject = ?")
                .param(idOf())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(unknown.count(CODE)).isZero();
  }

  @Test
  void whoever_has_a_password_gets_no_code_for_a_first_one() {
    UUID id = invited();
    mailbox.reads(CODE);
    changes.password(id, passwords.encode(PASSWORD), true);
    asksAgain(mailbox.address());
    await().until(() -> sql.sql("select count(*) from forgotten").query(Long.class).single() == 0);
    assertThat(
            sql.sql("select count(*) from ticket where account = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private String code() {
    return mailbox.finds(CODE, "[A-Za-z0-9]{16}");
  }

  private static HttpResponse<String> asks(Visitor person, String email) {
    return person.submits("/first-change/again", "/first-change/again", Map.of("email", email));
  }

  private HttpResponse<String> asksAgain(String email) {
    return asks(new Visitor(port), email);
  }

  private HttpResponse<String> changes(String code) {
    return new Visitor(port)
        .submits(
            "/first-change",
            "/first-change",
            Map.of(
                "email", mailbox.address(), "code", code, "password", PASSWORD, "again", PASSWORD));
  }

  private Visitor signsIn(Visitor visitor) {
    assertThat(location(visitor.signsIn(mailbox.address(), PASSWORD))).isEqualTo("/profile");
    return visitor;
  }

  private int devices(UUID id) {
    return sql.sql("select count(*) from device where account = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private String idOf() {
    return invitedId.toString();
  }

  private UUID invitedId;

  private UUID invited() {
    invitedId = invite(AccountSystem.FUEL);
    return invitedId;
  }

  private UUID somebody() {
    UUID id = invite(AccountSystem.GPP);
    changes.password(id, passwords.encode(PASSWORD), true);
    return id;
  }

  private UUID invite(AccountSystem system) {
    EmailAddress email = new EmailAddress(mailbox.address());
    return accounts
        .invite(NewAccount.person(system, null, "มาลี ใจดี", email), Party.HOUSE)
        .orElseThrow();
  }
}
