package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.AccountSystem;
import phuchuay.account.Links;
import phuchuay.cast.Browser;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.WholeHouse;

/** An official links their LINE: the phone in a browser, LINE played, everything else real. */
@WholeHouse
class LinkBrowserTest {

  @LocalServerPort private int port;
  @Autowired private Officials officials;
  @Autowired private Links links;

  @Test
  void by_signing_in_and_saying_yes_to_line_and_ended_again_by_one_tap() {
    Official official = officials.of(AccountSystem.GPP);
    try (Browser phone = phone("ลิงก์ วิภา")) {
      phone.sees("#text").sendKeys("เชื่อมบัญชี", Keys.ENTER);
      phone.clicks("button", "เข้าสู่ระบบแล้วเชื่อม");
      phone.turnsToNewWindow(port);
      phone.reads(".note", "เข้าสู่ระบบก่อน");
      signsIn(phone, official);
      phone.reads("h1", "เชื่อม LINE นี้กับบัญชีของคุณ?");
      phone.reads(".facts", officials.nameOf(official.agency()));
      phone.pictured("link-account");
      phone.clicks("button", "ไปยืนยันที่ LINE");
      phone.reads("h1", "เชื่อมบัญชีกับ LINE");
      phone.clicks("button", "ยืนยัน");
      phone.reads("p", "ส่งผลการเชื่อมให้บอตแล้ว");
      phone.turnsToFirstWindow();
      phone.reads(".theirs", "เชื่อมบัญชีแล้ว");
      phone.turnsToNewWindow(port);
      phone.goes("http://localhost:" + port + "/profile");
      phone.reads(".places", "ยืนยันตัวตนล่าสุด");
      phone.pictured("link-profile");
      phone.turnsToFirstWindow();
      assertThat(links.phones(official.id())).hasSize(1);
      phone.clicks("button", "ข้อมูลของฉัน");
      phone.reads(".theirs", officials.nameOf(official.agency()));
      phone.pictured("link-me");
      phone.clicks("button", "เลิกเชื่อมบัญชีนี้");
      phone.reads(".theirs", "เลิกเชื่อมแล้ว");
      assertThat(links.phones(official.id())).isEmpty();
      assertThat(phone.texts(".call.is-red .path"))
          .as("what of this chat failed; menus may be those of another house of the tests")
          .noneMatch(path -> path.endsWith("/callback") || path.endsWith("/reply"));
    }
  }

  @Test
  void by_the_mail_that_is_sent_to_the_address_of_the_account() {
    Official official = officials.of(AccountSystem.EIA);
    try (Browser phone = phone("ลิงก์ ประสิทธิ์")) {
      phone.sees("#text").sendKeys("เชื่อมบัญชี", Keys.ENTER);
      phone.clicks("button", "ยืนยันทางอีเมล");
      phone.turnsToNewWindow(port);
      phone.reads("h1", "เชื่อมบัญชีกับ LINE");
      phone.pictured("link-form");
      phone.clicks("option", "Smart EIA");
      phone.sees("#email").sendKeys(official.mailbox().address(), Keys.ENTER);
      phone.reads("h1", "ดูที่อีเมลของคุณ");
      phone.pictured("link-sent");
      phone.goes(
          "http://localhost:"
              + port
              + official.mailbox().follows("ยืนยันการเชื่อมบัญชีกับ LINE", "/link"));
      phone.reads("h1", "เชื่อม LINE นี้กับบัญชีของคุณ?");
      phone.pictured("link-confirm");
      phone.sees("#password").sendKeys(Officials.PASSWORD, Keys.ENTER);
      phone.reads("h1", "เชื่อมแล้ว");
      phone.pictured("link-done");
      phone.turnsToFirstWindow();
      phone.reads(".theirs", "เชื่อมบัญชีแล้ว");
      assertThat(links.phones(official.id())).hasSize(1);
      phone.goes(
          "http://localhost:"
              + port
              + official.mailbox().follows("มี LINE เชื่อมกับบัญชีของคุณแล้ว", "/link/ending"));
      phone.pictured("link-ending");
      phone.clicks("button", "เลิกเชื่อมเดี๋ยวนี้");
      phone.reads("h1", "เลิกเชื่อมแล้ว");
      assertThat(links.phones(official.id())).isEmpty();
    }
  }

  /** A phone of somebody new, who adds the bot; a name that no other test has is somebody new. */
  private Browser phone(String name) {
    Browser phone = Browser.open(1280, 900);
    phone.goes("http://localhost:" + port + "/local/line");
    phone.sees("body[data-ready]");
    phone.clicks("[data-does=people]", "");
    phone.sees("#add-name").sendKeys(name, Keys.ENTER);
    phone.reads("#person-name", name);
    phone.clicks("#befriend", "");
    phone.reads(".theirs", "ข้อมูลส่วนบุคคล");
    return phone;
  }

  private static void signsIn(Browser phone, Official official) {
    phone.sees("#username").sendKeys(official.mailbox().address());
    phone.sees("#password").sendKeys(Officials.PASSWORD, Keys.ENTER);
  }
}
