package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** The first time somebody comes in, as each system wants it. */
@House
class FirstEntryPagesTest {

  private static final String PASSWORD = "Teak!p4rrot";
  private static final String WRONG = "AbcdEfghJkmn2345";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private Mailbox mailbox;
  private final String malee = "malee" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void nobody_has_tried_yet() {
    attempts.forget("password-at", "127.0.0.1");
    mailbox = new Mailbox(port);
  }

  @Test
  void ghg_sends_a_link_then_a_code_by_mail_the_first_time_only() {
    invite(AccountSystem.GHG, malee);
    String link = mailbox.follows("เปิดบัญชี", "/invitation");
    assertThat(new Visitor(port).opens(link).body()).contains(malee, "8–30").doesNotContain("??");
    new Visitor(port).submits(link, link, Map.of("password", PASSWORD, "again", PASSWORD));

    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(malee, PASSWORD))).isEqualTo("/sign-in/mail-code");
    String code = mailbox.finds("รหัสเข้าสู่ระบบ", "\\d{6}");
    assertThat(location(person.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(location(types(person, code))).isEqualTo("/consents/data-use");
    assertThat(person.opens("/profile").body()).contains("มาลี ใจดี").doesNotContain("??");

    assertThat(location(new Visitor(port).signsIn(malee, PASSWORD)))
        .isEqualTo("/consents/data-use");
  }

  @Test
  void a_code_by_mail_is_of_one_sign_in_and_five_tries() {
    invite(AccountSystem.GHG, malee);
    String link = mailbox.follows("เปิดบัญชี", "/invitation");
    new Visitor(port).submits(link, link, Map.of("password", PASSWORD, "again", PASSWORD));
    Visitor one = new Visitor(port);
    one.signsIn(malee, PASSWORD);
    String first = mailbox.finds("รหัสเข้าสู่ระบบ", "\\d{6}");
    String wrong = first.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(types(one, wrong).statusCode()).isEqualTo(422);
    }
    assertThat(types(one, first).body()).contains("role=\"alert\"", "รหัสไม่ตรงหรือหมดเวลา");
    assertThat(one.opens("/sign-in/mail-code").statusCode()).isEqualTo(200);
  }

  @Test
  void three_codes_an_hour_are_mailed_and_each_is_of_its_own_sign_in() {
    invite(AccountSystem.GHG, malee);
    String link = mailbox.follows("เปิดบัญชี", "/invitation");
    new Visitor(port).submits(link, link, Map.of("password", PASSWORD, "again", PASSWORD));
    Visitor first = new Visitor(port);
    first.signsIn(malee, PASSWORD);
    Visitor second = new Visitor(port);
    second.signsIn(malee, PASSWORD);
    await().until(() -> mailbox.count("รหัสเข้าสู่ระบบ") >= 1);
    Visitor third = new Visitor(port);
    third.signsIn(malee, PASSWORD);
    await().until(() -> waiting() == 0);
    String newest = mailbox.finds("รหัสเข้าสู่ระบบ", "\\d{6}");

    assertThat(new Visitor(port).signsIn(malee, PASSWORD).statusCode()).isEqualTo(429);
    assertThat(types(first, newest).statusCode()).isEqualTo(422);
    assertThat(location(types(third, newest))).isEqualTo("/consents/data-use");
  }

  /** How many mails still wait. */
  private int waiting() {
    return sql.sql("select count(*) from mail where state in ('QUEUED', 'SENDING')")
        .query(Integer.class)
        .single();
  }

  @Test
  void fuel_sends_sixteen_letters_that_are_typed_within_a_day() {
    UUID id = invite(AccountSystem.FUEL, null);
    String code = mailbox.finds("รหัสสำหรับเปลี่ยนรหัสผ่าน", "[A-Za-z0-9]{16}");
    Visitor person = new Visitor(port);
    assertThat(person.opens("/first-change").body())
        .contains("!@#$%^&amp;*", "one-time-code")
        .doesNotContain("??", "role=\"alert\"");

    assertThat(changes(person, WRONG, PASSWORD).body()).contains("role=\"alert\"", WRONG);
    assertThat(changes(person, code, "short").body()).contains("class=\"no\"", code);
    assertThat(location(changes(person, code, PASSWORD))).isEqualTo("/sign-in?news=password");
    assertThat(changes(person, code, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(location(person.signsIn(mailbox.address(), PASSWORD))).isEqualTo("/sign-in/app");
    assertThat(location(person.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(accounts.inviteAgain(id, Party.HOUSE)).isFalse();
  }

  @Test
  void a_code_older_than_a_day_is_replaced_by_a_new_one() {
    UUID id = invite(AccountSystem.FUEL, null);
    String old = mailbox.finds("รหัสสำหรับเปลี่ยนรหัสผ่าน", "[A-Za-z0-9]{16}");
    sql.sql("update ticket set expires_at = expires_at - interval '24 hours' where account = ?")
        .param(id)
        .update();
    assertThat(changes(new Visitor(port), old, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(accounts.inviteAgain(id, Party.HOUSE)).isTrue();
    await().until(() -> mailbox.count("รหัสสำหรับเปลี่ยนรหัสผ่าน") == 2);
    String fresh = mailbox.finds("รหัสสำหรับเปลี่ยนรหัสผ่าน", "[A-Za-z0-9]{16}");
    assertThat(location(changes(new Visitor(port), fresh, PASSWORD)))
        .isEqualTo("/sign-in?news=password");
  }

  @Test
  void a_name_or_address_belongs_to_one_account_of_a_system() {
    invite(AccountSystem.GPP, malee);
    EmailAddress other = new EmailAddress("y" + mailbox.address());
    EmailAddress same = new EmailAddress(mailbox.address());
    assertThat(invite(NewAccount.person(AccountSystem.GPP, malee.toUpperCase(), "x", other)))
        .isEmpty();
    assertThat(invite(NewAccount.person(AccountSystem.GPP, malee + "2", "x", same))).isEmpty();
    assertThat(invite(NewAccount.person(AccountSystem.JCM, malee, "x", same))).isPresent();
  }

  private UUID invite(AccountSystem system, String username) {
    EmailAddress email = new EmailAddress(mailbox.address());
    return invite(NewAccount.person(system, username, "มาลี ใจดี", email)).orElseThrow();
  }

  private Optional<UUID> invite(NewAccount account) {
    return accounts.invite(account, Party.HOUSE);
  }

  private static HttpResponse<String> types(Visitor person, String code) {
    return person.submits("/sign-in/mail-code", "/sign-in/mail-code", Map.of("code", code));
  }

  private HttpResponse<String> changes(Visitor person, String code, String password) {
    return person.submits(
        "/first-change",
        "/first-change",
        Map.of("email", mailbox.address(), "code", code, "password", password, "again", password));
  }
}
