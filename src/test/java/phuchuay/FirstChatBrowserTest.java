package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import phuchuay.cast.Browser;
import phuchuay.cast.WholeHouse;
import phuchuay.chat.line.menus.MenuPress;

/** A newcomer's first minute: the phone in a browser, LINE played, everything else real. */
@WholeHouse
class FirstChatBrowserTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext house;

  @Test
  void a_newcomer_adds_the_bot_taps_the_menu_types_and_is_answered_each_time() {
    new MenuPress(house).publishes();
    try (Browser phone = Browser.open(1280, 900)) {
      phone.goes("http://127.0.0.1:" + port + "/local/line");
      phone.sees("body[data-ready]");
      phone.clicks("#befriend", "");
      phone.reads(".theirs", "ข้อมูลส่วนบุคคล");
      phone.clicks(".area", "");
      phone.sees("#text").sendKeys("ติดต่อเจ้าหน้าที่หน่อยค่ะ", Keys.ENTER);
      phone.reads("button", "GPP");
      phone.clicks("button", "GPP");
      phone.reads(".theirs", "เข้าคิวเจ้าหน้าที่แล้ว");
      phone.sees("#text").sendKeys("ยกเลิก", Keys.ENTER);
      phone.reads("button", "ออกจากคิว");
      assertThat(phone.texts(".call.is-red .path"))
          .as("what of this chat failed; menus may be those of another house of the tests")
          .noneMatch(path -> path.endsWith("/callback") || path.endsWith("/reply"));
    }
  }

  @Test
  void the_clock_is_moved_by_its_own_form() {
    try (Browser desk = Browser.open(1280, 900)) {
      desk.goes("http://127.0.0.1:" + port + "/local/clock");
      desk.sees("button[name=offset]").click();
      desk.reads("h1:only-of-type", "นาฬิกา");
    }
  }
}
