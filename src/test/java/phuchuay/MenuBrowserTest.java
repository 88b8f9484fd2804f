package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import phuchuay.account.AccountSystem;
import phuchuay.account.link.Phones;
import phuchuay.cast.Browser;
import phuchuay.cast.Officials;
import phuchuay.cast.Visitor;
import phuchuay.cast.WholeHouse;
import phuchuay.chat.line.menus.MenuPress;
import phuchuay.local.line.Chat;
import phuchuay.local.line.World;
import phuchuay.local.line.menus.Menus;

/** Menus as people see them: on the phone, tab by tab, and at the desk. */
@WholeHouse
@Tag("drill")
class MenuBrowserTest {

  private static final List<String> ALL =
      List.of("guest", "linked", "systems", "gpp", "eia", "ghg", "fuel", "jcm", "overdue", "staff");

  @LocalServerPort int port;
  @Autowired ApplicationContext house;
  @Autowired Officials officials;
  @Autowired World world;
  @Autowired Menus menus;

  private MenuPress press;
  private String phone;

  @BeforeEach
  void published() {
    press = new MenuPress(house);
    press.publishes();
    Chat chat = world.add("มาลี " + System.nanoTime() % 1_000_000, "th");
    chat.become(Chat.Friendship.FRIEND);
    phone = chat.id();
  }

  @Test
  void a_tab_leads_to_the_main_menu_and_over_the_other_systems_back() {
    new Phones(house).links(officials.of(AccountSystem.GPP).id(), phone);
    press.looks();
    try (Browser browser = opens(390)) {
      browser.reads("#menu-text", "เมนู GPP");
      browser.clicks("#menu .area[aria-label='หลัก']", "");
      browser.reads("#menu-text", "เมนู");
      browser.clicks("#menu .area[aria-label='ระบบของฉัน']", "");
      browser.reads("#menu-text", "เลือกระบบ");
      browser.clicks("#menu .area[aria-label='GPP']", "");
      browser.reads("#menu-text", "เมนู GPP");
      assertThat(browser.count(".theirs")).isZero();
      browser.sees("#text").sendKeys("ขอเบอร์เจ้าหน้าที่ GPP หน่อยค่ะ", Keys.ENTER);
      browser.reads(".theirs", "กรมควบคุมมลพิษ");
      browser.pictured("phone");
    }
  }

  @Test
  void every_menu_is_drawn_on_a_small_phone() {
    try (Browser browser = opens(360)) {
      for (String menu : ALL) {
        menus.link(phone, menus.behindAlias("phuchuay-" + menu).orElseThrow());
        browser.goes("http://127.0.0.1:" + port + "/local/line?person=" + phone);
        browser.sees("#menu-picture img");
        assertThat(browser.count("#menu .area")).isBetween(3, 8);
        browser.pictured("menu-" + menu);
      }
    }
  }

  @Test
  void a_leader_sees_what_would_change_publishes_and_goes_back() throws IOException {
    press.publishesFirstWithout("jcm");
    try (Browser browser = Browser.open(1280, 900)) {
      menus.remove(menus.behindAlias("phuchuay-gpp").orElseThrow());
      browser.isNow(Visitor.staff(port), "http://localhost:" + port + "/console/menus");
      browser.reads(".changes", "GPP");
      looks(browser, "menus-change");
      browser.clicks("main button", "เผยแพร่เมนู");
      browser.reads("[role=status]", "กำลังเผยแพร่");
      press.works();
      browser.goes("http://localhost:" + port + "/console/menus");
      browser.reads("#state", "เผยแพร่แล้ว");
      browser.reads(".empty", "ตรงกับไฟล์แล้ว");
      looks(browser, "menus");
      browser.clicks("main button", "กลับไปใช้ชุดนี้");
      browser.reads("[role=status]", "กำลังเผยแพร่");
    }
    press.publishes();
  }

  /** Nothing to stumble over; with {@code -Dlook=folder} pictures stay there. */
  private static void looks(Browser browser, String name) throws IOException {
    for (int width : new int[] {360, 1280}) {
      for (boolean night : new boolean[] {false, true}) {
        assertThat(browser.faults(width, night)).as("%s %d", name, width).isEmpty();
        String folder = System.getProperty("look");
        if (folder != null) {
          Files.createDirectories(Path.of(folder));
          Files.write(
              Path.of(folder, name + "-" + width + (night ? "-night" : "") + ".png"),
              browser.picture(width, night));
        }
      }
    }
  }

  private Browser opens(int width) {
    Browser browser = Browser.open(width, 860);
    browser.goes("http://127.0.0.1:" + port + "/local/line?person=" + phone);
    browser.sees("body[data-ready]");
    return browser;
  }
}
