package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.PointerInput.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.consent.ConsentRow;
import phuchuay.account.consent.ConsentRows;
import phuchuay.account.consent.Signature;
import phuchuay.account.consent.Strokes;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.platform.Attempts;

/** A signature drawn in a real browser, with what people draw with. */
@House
@Tag("drill")
class ConsentBrowserTest {

  private static final String STROKES = "input[name=strokes]";

  @LocalServerPort int port;
  @Autowired Holders holders;
  @Autowired ConsentRows rows;
  @Autowired Attempts attempts;
  private Mailbox mailbox;
  private UUID malee;

  @BeforeEach
  void malee_of_ghg() {
    attempts.forget("password-at", "127.0.0.1");
    mailbox = new Mailbox(port);
    malee = holders.of(AccountSystem.GHG, null, "มาลี ใจดี", mailbox);
  }

  @ParameterizedTest
  @CsvSource({"MOUSE, 1280", "TOUCH, 390", "PEN, 820"})
  void a_signature_is_drawn_saved_and_shown_again(Kind kind, int width) {
    try (Browser browser = Browser.open(width, 1000)) {
      comesIn(browser);
      browser.reads("[role=status]", "วาดลายเซ็นในกรอบ");
      browser.draws("canvas", kind, 40, -40, 20, 60, -90, 10);
      browser.draws("canvas", kind, -60, 20, -20, -30);
      browser.reads("[role=status]", "มีลายเซ็นแล้ว");
      browser.sees("input[value=yes]").click();
      browser.clicks("button.button", "บันทึก");
      browser.reads("h1", "บัญชีของฉัน");

      Strokes kept = kept();
      assertThat(kept.strokes()).hasSize(2);
      browser.goes(home() + "/consents/" + rows.of(malee).getFirst().id());
      assertThat(browser.count("svg.drawn polyline")).isEqualTo(2);
    }
  }

  @Test
  void a_drawing_is_cleared_survives_a_mistake_and_a_turned_phone() {
    try (Browser browser = Browser.open(390, 800)) {
      comesIn(browser);
      browser.draws("canvas", Kind.TOUCH, 30, 30, 60, -40);
      assertThat(browser.value(STROKES)).isNotEmpty();
      browser.clicks(".pad button", "ล้าง");
      assertThat(browser.value(STROKES)).isEmpty();

      browser.draws("canvas", Kind.TOUCH, 30, 30, 60, -40);
      String drawn = browser.value(STROKES);
      browser.size(800, 390);
      assertThat(browser.value(STROKES)).isEqualTo(drawn);
      browser.draws("canvas", Kind.TOUCH, -50, 20, -60, -40);
      assertThat(browser.value(STROKES)).startsWith(drawn + ";");
      assertThat(Strokes.read(browser.value(STROKES))).isPresent();
    }
  }

  @Test
  void without_a_hand_the_keyboard_alone_is_enough() {
    try (Browser browser = Browser.open(1280, 900)) {
      comesIn(browser);
      browser.sees("input[value=yes]").sendKeys(" ");
      browser.sees("details.more summary").sendKeys(Keys.ENTER);
      browser.types("#name", "มาลี ใจดี");
      browser.sees("#name").sendKeys(Keys.ENTER);
      browser.reads("h1", "บัญชีของฉัน");

      assertThat(rows.of(malee).getFirst().signature())
          .isInstanceOf(Signature.Typed.class)
          .hasToString("Typed[name=••••]");
    }
  }

  @Test
  void nobody_stumbles_over_these_pages_by_day_or_by_night_in_thai_or_english() {
    try (Browser browser = Browser.open(390, 900)) {
      comesIn(browser);
      looks(browser, "consent-ask", "/consents/data-use");
      browser.goes(home() + "/consents/data-use");
      browser.sees("input[value=no]").click();
      browser.clicks("button.button", "บันทึก");
      looks(browser, "consent-refused", "/consents/data-use?news=refused");
      browser.goes(home() + "/consents/data-use");
      browser.sees("input[value=yes]").click();
      browser.draws("canvas", Kind.TOUCH, 40, -40, 20, 60, -90, 10);
      browser.clicks("button.button", "บันทึก");
      browser.reads("h1", "บัญชีของฉัน");
      looks(browser, "profile", "/profile?news=consent");
      looks(browser, "consent-given", "/consents/data-use");
      looks(browser, "consents", "/consents?news=given");
      looks(browser, "consent-one", "/consents/" + rows.of(malee).getFirst().id());
      looks(browser, "news", "/consents/news");
      looks(browser, "my-data", "/profile/data");
      browser.goes(home() + "/profile/data");
      browser.sees("summary").click();
      browser.reads("h2", "สิ่งที่กฎหมายให้เก็บต่อ");
      browser.sees("input[name=sure]").click();
      browser.types("#known", "not the password");
      browser.clicks("button.danger", "ลบบัญชี");
      browser.reads("[role=alert]", "รหัสผ่านไม่ตรง");
      looks(browser, "erasure-wrong");
    }
  }

  private void looks(Browser browser, String name, String path) {
    browser.goes(home() + path);
    browser.sees("h1");
    looks(browser, name);
    browser.goes(home() + path + (path.contains("?") ? "&" : "?") + "lang=en");
    browser.sees("h1");
    looks(browser, name + "-en");
  }

  private static void looks(Browser browser, String name) {
    for (int width : new int[] {360, 390, 1280}) {
      for (boolean night : new boolean[] {false, true}) {
        assertThat(browser.faults(width, night)).as("%s %d", name, width).isEmpty();
        keep(name + "-" + width + (night ? "-night" : ""), browser.picture(width, night));
      }
    }
  }

  /** To be looked at. */
  private static void keep(String name, byte[] picture) {
    try {
      Path looks = Files.createDirectories(Path.of("target/looks"));
      Files.write(looks.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void comesIn(Browser browser) {
    browser.goes(home() + "/sign-in");
    browser.types("#username", mailbox.address());
    browser.types("#password", Holders.PASSWORD);
    browser.clicks("button.button", "เข้าสู่ระบบ");
    browser.reads("h1", "ก๊าซเรือนกระจก");
  }

  private String home() {
    return "http://localhost:" + port;
  }

  private Strokes kept() {
    ConsentRow row = rows.of(malee).getFirst();
    assertThat(row.signature()).isInstanceOf(Signature.Drawn.class);
    return ((Signature.Drawn) row.signature()).strokes();
  }
}
