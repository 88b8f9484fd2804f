package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.cast.Authenticator;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** What people do with their accounts, in a real browser as wide as a phone. */
@House
@Tag("drill")
class AccountBrowserTest {

  private static final String OLD = "Teak!parrot-1";
  private static final String NEW = "Blue!heron-27";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;

  private Browser phone;
  private Mailbox mailbox;

  @BeforeEach
  void a_phone_is_at_hand() {
    attempts.forget("password-at", "127.0.0.1");
    attempts.forget("mail-asked", "127.0.0.1");
    mailbox = new Mailbox(port);
    phone = Browser.open(390, 844);
  }

  @AfterEach
  void the_phone_is_put_away() {
    phone.close();
  }

  @Test
  void from_a_forgotten_password_to_the_next_sign_in() {
    somebody(AccountSystem.GHG);
    opens("/sign-in");
    phone.clicks("main a", "ลืมรหัสผ่าน");
    phone.comesTo("/forgot");
    phone.sees("option[value=ghg]").click();
    phone.types("#email", mailbox.address());
    phone.clicks("button", "ส่งลิงก์");
    phone.reads("h1", "ดูที่อีเมลของคุณ");

    opens(mailbox.follows("ตั้งรหัสผ่านใหม่", "/reset"));
    phone.types("#password", "blue");
    assertThat(ticks()).containsExactly("lower");
    phone.types("#password", NEW);
    assertThat(ticks()).containsExactly("length", "upper", "lower", "digit", "special");
    phone.types("#again", NEW + "x");
    phone.clicks("button", "ตั้งรหัสผ่าน");
    phone.reads("[role=alert]", "ไม่เหมือนกัน");
    assertThat(phone.focused().getAttribute("role")).isEqualTo("alert");
    phone.types("#password", NEW);
    phone.types("#again", NEW);
    phone.clicks("button", "ตั้งรหัสผ่าน");
    phone.comesTo("/sign-in");
    phone.reads("[role=status]", "ตั้งรหัสผ่านแล้ว");

    signsIn(mailbox.address(), NEW);
    phone.comesTo("/consents/data-use");
  }

  @Test
  void an_app_is_set_up_from_the_picture_and_recovery_codes_open_once() {
    somebody(AccountSystem.FUEL);
    opens("/sign-in");
    signsIn(mailbox.address(), OLD);
    phone.comesTo("/sign-in/app");
    String scanned = secret(phone.scans("svg.qr"));
    assertThat(phone.sees("#key").getText().replace(" ", "")).isEqualTo(scanned);
    Authenticator app = new Authenticator(scanned);

    confirms(app.wrongCode());
    phone.reads("[role=alert]", "รหัสไม่ตรง");
    assertThat(secret(phone.scans("svg.qr"))).isEqualTo(scanned);
    confirms(app.code());
    phone.reads("h1", "รหัสกู้คืน 8 รหัส");
    List<String> codes = Arrays.asList(phone.sees("#codes").getText().split("\\s+"));
    assertThat(codes).hasSize(8).allMatch(code -> code.matches("[A-Z]{3}(-[A-Z]{3}){2}"));
    phone.clicks("button", "คัดลอก");
    phone.reads("button", "คัดลอกแล้ว");
    assertThat(phone.pastes()).isEqualTo(String.join("\n", codes));
    phone.clicks("main a", "เสร็จสิ้น");
    phone.comesTo("/profile");
    opens("/sign-in/app");
    phone.comesTo("/sign-in");
    assertThat(phone.count("#codes")).isZero();

    leaves();
    signsIn(mailbox.address(), OLD);
    phone.comesTo("/sign-in/code");
    phone.clicks("summary", "เปิดแอปไม่ได้");
    phone.types("#recovery", codes.get(3).toLowerCase().replace("-", " "));
    phone.clicks("button", "ใช้รหัสกู้คืน");
    phone.comesTo("/profile");
    assertThat(mailbox.reads("ใช้รหัสกู้คืนแล้ว")).contains("เหลืออีก 7 รหัส");
    leaves();
    signsIn(mailbox.address(), OLD);
    phone.clicks("summary", "เปิดแอปไม่ได้");
    phone.types("#recovery", codes.get(3));
    phone.clicks("button", "ใช้รหัสกู้คืน");
    phone.reads("[role=alert]", "รหัสกู้คืนไม่ตรง");
  }

  @Test
  void fuels_first_password_is_ticked_off_while_it_is_typed() {
    invited(AccountSystem.FUEL);
    String code = mailbox.finds("รหัสสำหรับเปลี่ยนรหัสผ่าน", "[A-Za-z0-9]{16}");
    opens("/first-change");
    phone.types("#email", mailbox.address());
    phone.types("#code", code);
    phone.types("#password", "teakParrot9");
    assertThat(ticks()).containsExactly("length", "upper", "lower", "digit");
    phone.types("#password", "teakParrot9#");
    assertThat(ticks()).containsExactly("length", "upper", "lower", "digit", "special");
    phone.types("#again", "teakParrot9#");
    phone.clicks("button", "ตั้งรหัสผ่านใหม่");
    phone.comesTo("/sign-in");
    signsIn(mailbox.address(), "teakParrot9#");
    phone.comesTo("/sign-in/app");
    phone.reads("h1", "การยืนยันตัวตนสองขั้นตอน");
  }

  @Test
  void all_of_it_in_english() {
    invited(AccountSystem.FUEL);
    String code = mailbox.finds("รหัสสำหรับเปลี่ยนรหัสผ่าน", "[A-Za-z0-9]{16}");
    opens("/sign-in?lang=en");
    phone.reads("h1", "Sign in");
    opens("/first-change?lang=en");
    phone.types("#email", mailbox.address());
    phone.types("#code", code);
    phone.types("#password", NEW + "#");
    phone.types("#again", NEW + "#");
    phone.sees("main form button").click();
    phone.comesTo("/sign-in");
    phone.reads("h1", "Sign in");
    signsIn(mailbox.address(), NEW + "#");
    phone.comesTo("/sign-in/app");
    Authenticator app = new Authenticator(secret(phone.scans("svg.qr")));
    confirms(app.code());
    phone.reads("h1", "recovery codes");
    phone.sees("main a.button").click();
    phone.comesTo("/profile");
    phone.reads("h1", "My account");
    phone.clicks("main a", "phone");
    phone.comesTo("/profile/app");
    assertThat(phone.sees("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void with_nothing_but_the_keyboard() {
    UUID id = somebody(AccountSystem.FUEL);
    Totp totp = Totp.fresh();
    changes.totp(id, totp, null);
    opens("/sign-in");
    tabsTo("username");
    phone.presses(mailbox.address(), Keys.TAB);
    assertThat(phone.focused().getAttribute("id")).isEqualTo("password");
    phone.presses(OLD, Keys.ENTER);
    phone.comesTo("/sign-in/code");
    tabsTo("code");
    phone.presses(new Authenticator(totp.key()).code(), Keys.ENTER);
    phone.comesTo("/profile");
    phone.presses(Keys.TAB);
    assertThat(phone.focused().getText()).isEqualTo("ข้ามไปเนื้อหา");
    phone.presses(Keys.ENTER);
    assertThat(phone.focused().getAttribute("id")).isEqualTo("content");
    for (int i = 0; i < 12 && !phone.focused().getTagName().equals("summary"); i++) {
      phone.presses(Keys.TAB);
    }
    phone.presses(Keys.SPACE);
    assertThat(phone.sees("details[open] summary").getText()).isEqualTo("เปลี่ยนรหัสผ่าน");
    assertThat(
            String.valueOf(
                phone.runs("return getComputedStyle(document.activeElement).outlineStyle")))
        .isEqualTo("solid");
  }

  /** Which rules are ticked now. */
  private List<String> ticks() {
    return Arrays.stream(
            String.valueOf(
                    phone.runs(
                        "return [...document.querySelectorAll('.rules .yes')]"
                            + ".map(item => item.dataset.rule).join()"))
                .split(","))
        .collect(Collectors.toList());
  }

  private void tabsTo(String id) {
    for (int i = 0; i < 20 && !id.equals(phone.focused().getAttribute("id")); i++) {
      phone.presses(Keys.TAB);
    }
    assertThat(phone.focused().getAttribute("id")).isEqualTo(id);
  }

  private void signsIn(String name, String password) {
    phone.types("#username", name);
    phone.types("#password", password);
    phone.sees("main form button").click();
  }

  private void leaves() {
    opens("/profile");
    phone.clicks(".top button", "ออกจากระบบ");
    phone.comesTo("/sign-in");
  }

  private void confirms(String code) {
    phone.types("#code", code);
    phone.sees("main form button").click();
  }

  private static String secret(String scanned) {
    return URI.create(scanned).getQuery().replaceAll(".*secret=([A-Z2-7]+).*", "$1");
  }

  private void opens(String path) {
    phone.goes("http://127.0.0.1:" + port + path);
  }

  private UUID somebody(AccountSystem system) {
    UUID id = invited(system);
    changes.password(id, passwords.encode(OLD), true);
    changes.emailProven(id);
    return id;
  }

  private UUID invited(AccountSystem system) {
    EmailAddress email = new EmailAddress(mailbox.address());
    return accounts
        .invite(NewAccount.person(system, null, "มาลี ใจดี", email), Party.HOUSE)
        .orElseThrow();
  }
}
