package phuchuay.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.cast.Authenticator;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/**
 * Every page of accounts, on a phone and at a desk, by day and by night: nothing to stumble over.
 * With {@code -Dlook=folder} each leaves its pictures there.
 */
@House
@Tag("drill")
class AccountLookBrowserTest {

  private static final String PASSWORD = "Teak!parrot-1";
  private static final String NUMBER = "0105536000003";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Recoveries recoveries;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;
  private Mailbox mailbox;

  @BeforeEach
  void a_browser_is_at_hand() {
    for (String what : Set.of("password-at", "mail-asked", "recovery-at")) {
      attempts.forget(what, "127.0.0.1");
    }
    attempts.forget("recovery-of", NUMBER);
    mailbox = new Mailbox(port);
    browser = Browser.open(390, 900);
  }

  @AfterEach
  void and_put_away() {
    browser.close();
  }

  @Test
  void pages_for_who_is_not_signed_in() {
    UUID id = invited(AccountSystem.FUEL, PASSWORD);
    looks("sign-in", "/sign-in");
    browser.types("#username", "malee");
    browser.types("#password", "wrong");
    browser.sees("main form button").click();
    looks("sign-in-wrong");
    looks("forgot", "/forgot");
    browser.sees("option[value=eia]").click();
    browser.types("#email", mailbox.address());
    browser.sees("main form button").click();
    browser.reads("h1", "ดูที่อีเมล");
    looks("forgot-sent");
    looks("gone", "/reset/nothing");
    looks("first-change", "/first-change");
    browser.types("#email", mailbox.address());
    browser.types("#code", "AbcdEfghJkmn2345");
    browser.types("#password", "short");
    browser.types("#again", "short");
    browser.sees("main form button").click();
    looks("first-change-wrong");
    looks("first-code", "/first-change/again");
    looks("first-code-sent", "/first-change/again?sent");
    changes.state(id, State.ACTIVE);
    new Visitor(port)
        .submits("/forgot", "/forgot", Map.of("system", "fuel", "email", mailbox.address()));
    looks("new-password", mailbox.follows("ตั้งรหัสผ่านใหม่", "/reset"));
    browser.types("#password", "Teak!par");
    looks("new-password-typed");
    looks("new-password-english", browser.path() + "?lang=en");
    all.assertAll();
  }

  @Test
  void pages_of_the_second_step() {
    UUID id = invited(AccountSystem.FUEL, PASSWORD);
    signsIn();
    looks("app");
    Totp totp = Totp.fresh();
    changes.totp(id, totp, null);
    signsIn();
    looks("code");
    browser.sees("summary").click();
    browser.types("#code", "000000");
    browser.sees("main form button").click();
    browser.sees("[role=alert]");
    looks("code-wrong");
    browser.sees("summary").click();
    looks("code-recovery");
    looks("lost-app", "/sign-in/lost-app");
    browser.sees("main form button").click();
    browser.sees(".reference");
    looks("lost-app-sent");
    looks("objection", mailbox.follows("มีคำขอตั้งแอปยืนยันตัวตนใหม่", "/recovery/objection"));
    browser.sees("main form button").click();
    browser.reads("h1", "ยกเลิกคำขอแล้ว");
    looks("objection-done");
    opens("/sign-in/code");
    browser.types("#code", new Authenticator(totp.key()).code());
    browser.sees("main form button").click();
    browser.comesTo("/profile");
    looks("profile-with-app");
    looks("own-app", "/profile/app");
    browser.types("#current", PASSWORD);
    browser.clicks("button", "รหัสกู้คืน");
    browser.sees("#codes");
    looks("recovery-codes");
    all.assertAll();
  }

  @Test
  void the_page_for_a_code_by_mail() {
    UUID id = invited(AccountSystem.GHG, PASSWORD);
    sql.sql("update account set email_proven = null where id = ?").param(id).update();
    signsIn();
    looks("mail-code");
    browser.sees("main .as-link").click();
    browser.sees("[role=status]");
    looks("mail-code-again");
    all.assertAll();
  }

  @Test
  void pages_of_ones_own_account_and_of_coming_back() {
    invited(AccountSystem.EIA, PASSWORD);
    signsIn();
    browser.comesTo("/profile");
    new Visitor(port).signsIn(mailbox.address(), PASSWORD);
    looks("profile", "/profile");
    browser.clicks("summary", "เปลี่ยนรหัสผ่าน");
    looks("profile-password");
    browser.clicks("summary", "เปลี่ยนอีเมล");
    looks("profile-email");
    looks("questions", "/profile/questions");
    sql.sql("delete from recovery_proof").update();
    setsQuestions();
    browser.reads("[role=status]", "ตั้งคำถามแล้ว");
    looks("questions-set");
    browser.clicks(".top button", "ออกจากระบบ");
    browser.comesTo("/sign-in");
    looks("recovery", "/recovery");
    browser.types("#agency", "123");
    browser.sees("main form button").click();
    looks("recovery-wrong");
    browser.types("#agency", NUMBER);
    browser.sees("main form button").click();
    browser.comesTo("/recovery/question");
    looks("recovery-question");
    browser.types("#answer", "วัดใหม่");
    browser.sees("main form button").click();
    browser.comesTo("/recovery/password");
    looks("recovery-password");
    browser.types("#password", "blue-heron-27");
    browser.types("#again", "blue-heron-27");
    browser.sees("main form button").click();
    browser.comesTo("/recovery/sent");
    looks("recovery-sent");
    looks("recovery-english", "/recovery?lang=en");
    all.assertAll();
  }

  @Test
  void pages_of_the_desk() {
    UUID eia = invited(AccountSystem.EIA, PASSWORD);
    mailbox = new Mailbox(port);
    UUID fuel = invited(AccountSystem.FUEL, PASSWORD);
    recoveries.ask(eia, Kind.QUESTIONS, passwords.encode(PASSWORD), Codes.reference());
    recoveries.ask(fuel, Kind.LOST_APP, null, Codes.reference());
    opens("/sign-in");
    browser.cookie("session", Visitor.staff(port).session());
    looks("recoveries", "/console/account/recoveries");
    looks("staff", "/console/account/staff");
    all.assertAll();
  }

  private void setsQuestions() {
    browser.types("#agency", NUMBER);
    browser.sees("#code1 option[value=first-school]").click();
    browser.types("#answer1", "วัดใหม่");
    browser.types("#current", PASSWORD);
    browser.clicks("button", "บันทึกคำถาม");
  }

  private void looks(String name, String path) {
    opens(path);
    looks(name);
  }

  private void looks(String name) {
    browser.sees("h1");
    for (int width : new int[] {390, 1280}) {
      for (boolean night : new boolean[] {false, true}) {
        all.assertThat(browser.faults(width, night)).as("%s %d", name, width).isEmpty();
        keeps("%s-%d%s.png".formatted(name, width, night ? "-night" : ""), width, night);
      }
    }
    all.assertThat(browser.faults(360, false)).as("%s 360", name).isEmpty();
  }

  private void keeps(String file, int width, boolean night) {
    String folder = System.getProperty("look");
    if (folder != null) {
      try {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, file), browser.picture(width, night));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private void opens(String path) {
    browser.goes("http://127.0.0.1:" + port + path);
  }

  private void signsIn() {
    opens("/sign-in");
    browser.types("#username", mailbox.address());
    browser.types("#password", PASSWORD);
    browser.sees("main form button").click();
  }

  private UUID invited(AccountSystem system, String password) {
    UUID id =
        accounts
            .invite(
                NewAccount.person(system, null, "มาลี ใจดี", new EmailAddress(mailbox.address())),
                Party.HOUSE)
            .orElseThrow();
    changes.password(id, passwords.encode(password), true);
    return id;
  }
}
