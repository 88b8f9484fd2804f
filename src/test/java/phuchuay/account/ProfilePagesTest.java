package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** One's own account. */
@House
class ProfilePagesTest {

  private static final String OLD = "teak-parrot-1";
  private static final String NEW = "blue-heron-27";
  private static final Pattern OTHER = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;

  private Mailbox mailbox;

  @BeforeEach
  void malee_of_gpp_has_an_account() {
    attempts.forget("password-at", "127.0.0.1");
    attempts.forget("mail-asked", "127.0.0.1");
    mailbox = new Mailbox(port);
    EmailAddress email = new EmailAddress(mailbox.address());
    UUID id =
        accounts
            .invite(NewAccount.person(AccountSystem.GPP, null, "มาลี ใจดี", email), Party.HOUSE)
            .orElseThrow();
    changes.password(id, passwords.encode(OLD), true);
  }

  @Test
  void another_password_wants_the_old_one_and_ends_the_other_sessions() {
    Visitor here = signedIn();
    Visitor there = signedIn();
    assertThat(changes(here, "wrong", NEW).body()).contains("role=\"alert\"", "รหัสผ่านเดิมไม่ตรง");
    assertThat(changes(here, OLD, "password1").body()).contains("role=\"alert\"", "class=\"no\"");
    assertThat(location(changes(here, OLD, NEW))).isEqualTo("/profile?news=password");
    assertThat(here.opens("/profile").statusCode()).isEqualTo(200);
    assertThat(location(there.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(mailbox.reads("เปลี่ยนรหัสผ่านแล้ว")).contains("ถ้าไม่ใช่คุณ");
  }

  @Test
  void another_address_counts_when_it_answers_and_both_are_told() {
    Visitor here = signedIn();
    Mailbox second = new Mailbox(port);
    assertThat(asks(here, second.address(), "wrong").body()).contains("รหัสผ่านเดิมไม่ตรง");
    assertThat(location(asks(here, second.address(), OLD))).isEqualTo("/profile?news=email");
    String link = second.follows("ยืนยันอีเมลใหม่", "/new-email");
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(200);
    assertThat(new Visitor(port).signsIn(second.address(), OLD).statusCode()).isEqualTo(422);

    assertThat(location(new Visitor(port).submits(link, link, Map.of())))
        .isEqualTo("/sign-in?news=email");

    assertThat(location(here.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(location(new Visitor(port).signsIn(second.address(), OLD))).isEqualTo("/profile");
    assertThat(new Visitor(port).signsIn(mailbox.address(), OLD).statusCode()).isEqualTo(422);
    assertThat(mailbox.reads("เปลี่ยนอีเมลแล้ว")).doesNotContain(second.address());
    assertThat(second.reads("เปลี่ยนอีเมลแล้ว")).contains("ถ้าไม่ใช่คุณ");
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(404);
  }

  @Test
  void where_one_is_signed_in_is_listed_and_can_be_ended() {
    Visitor here = signedIn();
    Visitor there = signedIn();
    String page = here.opens("/profile").body();
    assertThat(page).contains("เครื่องนี้", "••••@agency.example");
    Matcher other = OTHER.matcher(page);
    assertThat(other.find()).isTrue();
    here.submits("/profile", "/profile/endings", Map.of("session", other.group(1)));
    assertThat(location(there.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(here.opens("/profile").statusCode()).isEqualTo(200);
  }

  @Test
  void people_do_not_enter_the_desk() {
    assertThat(signedIn().opens("/console").statusCode()).isEqualTo(403);
  }

  private Visitor signedIn() {
    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(mailbox.address(), OLD))).isEqualTo("/profile");
    return person;
  }

  private static HttpResponse<String> changes(Visitor person, String old, String password) {
    return person.submits(
        "/profile",
        "/profile/password",
        Map.of("current", old, "password", password, "again", password));
  }

  private static HttpResponse<String> asks(Visitor person, String email, String password) {
    return person.submits(
        "/profile", "/profile/email", Map.of("email", email, "current", password));
  }
}
