package phuchuay.registration;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.Browser;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Hired;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.directory.Agencies;
import phuchuay.platform.Attempts;
import phuchuay.platform.Seal;

/**
 * The whole way of a code: asked for on a phone, issued by an officer in a browser, used on a page.
 * With {@code -Dlook=folder} each page leaves its pictures there.
 */
@House
class CodeToRegisterBrowserTest {

  private static final Pattern CODE = Pattern.compile("\"text\":\"([A-HJKMNP-Z2-9]{8})\"");
  private static final String PASSWORD = "Teak!p4rrot-27";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officers officers;
  @Autowired ActivationCodes codes;
  @Autowired Agencies agencies;
  @Autowired Attempts attempts;
  @Autowired StringRedisTemplate redis;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired TransactionTemplate transaction;

  private final SoftAssertions all = new SoftAssertions();
  private final String name = "เทศบาลตำบลทางยาว" + letters();
  private Browser browser;

  @BeforeEach
  void nobody_has_tried_yet() {
    Office.forgetGuesses(redis);
    attempts.forget("password-at", "127.0.0.1");
    browser = Browser.open(1280, 900);
  }

  @AfterEach
  void and_put_away() {
    browser.close();
  }

  @Test
  void from_the_first_word_on_the_phone_to_being_signed_in() {
    Mailbox mailbox = new Mailbox(port);
    UUID agency =
        new Office(sql, seal, codes, transaction)
            .agency("LOCAL_GOVERNMENT", name, new Mailbox(port).address());
    await().until(() -> agencies.find(name, 1).stream().anyMatch(a -> a.agency().equals(agency)));
    Person malee = people.somebody();
    malee.says(name + " ขอรหัส 1 ชุดค่ะ");
    malee.hears("registration/ask-name");
    malee.says("มาลี ใจดี, นักวิชาการพัสดุ, 0812345678, " + mailbox.address());
    malee.hears("registration/check");
    malee.says("ส่งเลย");
    malee.hears("registration/sent");

    officerIssues();
    malee.hears("registration/code-issued");
    String code = code(malee);

    registers(code, mailbox.address());
    all.assertAll();
  }

  private void officerIssues() {
    Hired officer = officers.hired(Role.AGENT, AccountSystem.GPP);
    browser.goes(at("/sign-in"));
    browser.types("#username", officer.name());
    browser.sees("#password").sendKeys(officer.password(), Keys.ENTER);
    browser.comesTo("/sign-in/code");
    browser.sees("#code").sendKeys(officer.app().code(), Keys.ENTER);
    browser.comesTo("/console");
    browser.goes(at("/console/registration/codes"));
    browser.reads(".asks", name);
    looks("codes-waiting");
    browser.clicks(".asks li:last-child .line button", "ออกรหัส");
    browser.reads("[role=status]", "ออกรหัสและส่งให้ผู้ขอแล้ว");
    looks("codes-issued");
    browser.clicks("summary", "เมนูอื่น");
    browser.clicks("button", "ออกจากระบบ");
  }

  private void registers(String code, String email) {
    browser.goes(at("/register"));
    looks("register-code");
    browser.sees("#code").sendKeys("WRONG234", Keys.ENTER);
    browser.reads("[role=alert]", "รหัส");
    looks("register-wrong");
    browser.types("#code", code.toLowerCase(Locale.ROOT));
    browser.sees("main form button").click();
    browser.reads("h1", "ข้อมูลผู้ใช้");
    browser.types("#username", "malee" + UUID.randomUUID().toString().substring(0, 8));
    browser.types("#email", email);
    browser.types("#name", "มาลี ใจดี");
    browser.types("#position", "นักวิชาการพัสดุ");
    browser.types("#phone", "0812345678");
    looks("register-person");
    browser.sees("main form button").click();
    browser.comesTo("/register/password");
    browser.types("#password", PASSWORD);
    browser.types("#again", PASSWORD);
    looks("register-password");
    browser.sees("main form button").click();
    browser.comesTo("/register/done");
    looks("register-done");
    browser.goes(at("/profile"));
    if (browser.path().equals("/sign-in")) {
      browser.types("#username", email);
      browser.sees("#password").sendKeys(PASSWORD, Keys.ENTER);
    }
    browser.comesTo("/profile");
    browser.goes(at("/seats"));
    browser.reads("h2", name);
    looks("seats");
  }

  /** What the phone was sent, as LINE was given it. */
  private static String code(Person malee) {
    return FakeLine.requests(FakeLine.PUSH, malee.id()).stream()
        .map(request -> CODE.matcher(request.getBodyAsString()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** A name has no digits. */
  private static String letters() {
    return UUID.randomUUID()
        .toString()
        .substring(0, 6)
        .chars()
        .mapToObj(c -> String.valueOf("กขคงจฉชซญดตถทธนบ".charAt(Character.digit(c, 16))))
        .collect(Collectors.joining());
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  private void looks(String page) {
    for (int width : new int[] {390, 1280}) {
      all.assertThat(browser.faults(width, false)).as(page + " at " + width).isEmpty();
      String folder = System.getProperty("look");
      if (folder != null) {
        keep(Path.of(folder, page + "-" + width + ".png"), browser.picture(width, false));
      }
    }
  }

  private static void keep(Path file, byte[] picture) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, picture);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
