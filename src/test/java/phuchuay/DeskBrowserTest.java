package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.Browser;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Hired;
import phuchuay.cast.WholeHouse;

/** Officers at the desk and a person at a phone, each at a browser of their own. */
@WholeHouse
class DeskBrowserTest {

  private static final String BOLD = "<b>หนา</b> <script>a()</script>";
  private static final String NASTY = "<s onclick=a(1)>";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private JdbcClient sql;
  private Browser phone;
  private Browser desk;

  @BeforeEach
  void a_phone_and_a_desk() {
    sql.sql(
            "update care set state = 'ENDED', ended_at = now(), ended_how = 'LEFT' where ended_at"
                + " is null")
        .update();
    sql.sql("update conversation set held_by = 'BOT' where held_by <> 'BOT'").update();
    phone = Browser.open(1280, 900);
    desk = Browser.open(1280, 900);
  }

  @AfterEach
  void are_put_away() {
    phone.close();
    desk.close();
  }

  @Test
  void from_the_wait_to_the_end_and_the_phone_shows_all_of_it() throws Exception {
    asks("วิภา", "เข้าระบบไม่ได้ค่ะ");
    signsIn(desk);
    desk.clicks("nav a", "แชท");
    desk.reads(".chat .who", "วิภา");
    desk.reads(".chat .last", "เข้าระบบไม่ได้ค่ะ");
    desk.clicks(".chat a", "วิภา");
    desk.reads(".thread .theirs", "เข้าระบบไม่ได้ค่ะ");
    desk.reads(".context", "ยังไม่ยืนยันตัวตน");
    writes(desk, "/");
    desk.reads("#picker [role=option]", "สวัสดี");
    desk.presses(Keys.ENTER);
    assertThat(desk.value("#answer")).contains("สวัสดี");
    Path pdf = Files.createTempDirectory("desk").resolve("ขั้นตอน.pdf");
    Files.write(pdf, MadePdf.honest(2));
    desk.sees("#files").sendKeys(pdf.toString());
    desk.reads("#beside", "ขั้นตอน.pdf · ผู้รับเปิดได้");
    desk.pictured("desk-answer");
    desk.presses(Keys.chord(Keys.CONTROL, Keys.ENTER));
    phone.reads(".theirs", "สวัสดี");
    phone.reads(".theirs", "ขั้นตอน.pdf");
    desk.reads(".thread .ours .state", "LINE รับแล้ว");
    phone.sees("#text").sendKeys("ได้แล้ว ขอบคุณค่ะ", Keys.ENTER);
    desk.reads(".thread .theirs", "ได้แล้ว ขอบคุณค่ะ");
    desk.clicks(".acts summary", "");
    desk.clicks(".acts button", "ปิดเรื่อง");
    phone.reads(".theirs", "ได้คำตอบแล้วไหมคะ");
    phone.clicks("button", "ได้คำตอบแล้ว");
    phone.reads(".theirs", "การตอบครั้งนี้เป็นอย่างไรคะ");
    desk.reads(".thread .step", "ปิดเรื่อง");
    desk.pictured("desk-closed");
  }

  @Test
  @Tag("drill")
  void two_officers_never_answer_the_same_person() {
    asks("ประสิทธิ์", "ติดตรงไหนครับ");
    signsIn(desk);
    desk.goes(at("/console/desk"));
    desk.clicks(".chat a", "ประสิทธิ์");
    try (Browser other = Browser.open(1280, 900)) {
      signsIn(other);
      other.goes(at("/console/desk"));
      other.clicks(".chat a", "ประสิทธิ์");
      other.reads(".thread .theirs", "ติดตรงไหนครับ");
      writes(desk, "กำลังดูให้ค่ะ");
      other.reads(".writing", "กำลังพิมพ์ตอบอยู่");
      other.reads(".writing q", "กำลังดูให้ค่ะ");
      writes(other, "ผมตอบเองครับ");
      desk.presses(Keys.chord(Keys.CONTROL, Keys.ENTER));
      phone.reads(".theirs", "กำลังดูให้ค่ะ");
      other.reads(".thread .ours", "กำลังดูให้ค่ะ");
      writes(other, Keys.chord(Keys.CONTROL, Keys.ENTER));
      other.reads("[role=alert]", "รับเรื่องนี้อยู่");
      assertThat(other.value("#answer")).contains("ผมตอบเองครับ");
      other.goes(at(other.path()));
      other.sees("body[data-ready]");
      assertThat(other.value("#answer")).as("a draft outlives the page").contains("ผมตอบเองครับ");
    }
    assertThat(phone.texts(".theirs")).noneMatch(text -> text.contains("ผมตอบเองครับ"));
  }

  @Test
  @Tag("drill")
  void after_a_cut_everything_that_was_missed_is_there() {
    asks("มาลี", "สอบถามค่ะ");
    signsIn(desk);
    desk.goes(at("/console/desk"));
    desk.clicks(".chat a", "มาลี");
    desk.reads("#live", "สด");
    desk.online(false);
    desk.reads("#live", "ออฟไลน์");
    phone.sees("#text").sendKeys("ระหว่างที่หลุด", Keys.ENTER);
    phone.reads(".mine", "ระหว่างที่หลุด");
    desk.online(true);
    desk.reads(".thread .theirs", "ระหว่างที่หลุด");
    desk.reads("#live", "สด");
  }

  @Test
  @Tag("drill")
  void whatever_people_call_themselves_and_write_is_only_words() {
    asks(NASTY, "ดูนี่ <script>a()</script> <svg onload=a()>");
    signsIn(desk);
    desk.goes(at("/console/desk"));
    desk.reads(".chat .who", NASTY);
    desk.clicks(".chat a", NASTY);
    desk.reads(".thread .theirs", "<script>a()</script>");
    writes(desk, BOLD + " {{7*7}}");
    desk.presses(Keys.chord(Keys.CONTROL, Keys.ENTER));
    phone.reads(".theirs", BOLD + " {{7*7}}");
    desk.reads(".thread .ours", BOLD);
    desk.clicks("[data-does=note]", "");
    desk.sees("#note").sendKeys(BOLD);
    desk.runs("document.querySelector('#noting button[type=submit]').click()");
    desk.reads(".thread .note .words", BOLD);
    desk.types("#label", "<b>x</b>");
    desk.presses(Keys.ENTER);
    desk.reads(".labels", "<b>x</b>");
    assertThat(
            desk.count(".thread s, .chats s, .context s, .thread script, .thread svg, .labels b"))
        .isZero();
  }

  @Test
  @Tag("drill")
  void what_is_read_stays_where_it_is_and_a_key_alone_closes_nothing() {
    asks("อรุณี", "มีคำถามค่ะ");
    signsIn(desk);
    desk.size(1280, 560);
    desk.goes(at("/console/desk?queue=open"));
    desk.clicks(".chat a", "อรุณี");
    desk.reads(".thread .theirs", "มีคำถามค่ะ");
    desk.runs("document.querySelector('#thread').scrollTop = 0");
    says("ข้อความใหม่มาก");
    desk.reads("#news", "ข้อความใหม่มาก");
    desk.reads(".new-below:not(.hidden)", "มีข้อความใหม่ด้านล่าง");
    writes(desk, "กำลังดูให้ค่ะ");
    desk.presses(Keys.ESCAPE);
    presses("ะ", "KeyT");
    desk.reads("#news", "รับเรื่อง");
    assertThat(desk.runs("return document.querySelector('#thread').scrollTop"))
        .as("neither news nor taking it moves what is read")
        .isEqualTo(0L);
    assertThat(desk.value("#answer")).isEqualTo("กำลังดูให้ค่ะ");
    desk.presses(Keys.ESCAPE);
    presses("แ", "KeyC");
    assertThat(desk.focused().getText()).contains("ปิดเรื่อง");
    assertThat(desk.count("#thread[data-state=HELD]")).isEqualTo(1);
    desk.presses(Keys.ENTER);
    desk.reads("#news", "ปิดเรื่อง");
    desk.size(390, 844);
    desk.clicks(".back", "");
    desk.sees("body:not(.opened)");
    assertThat(desk.path()).isEqualTo("/console/desk");
    assertThat(desk.count("#list[data-queue=open]")).isEqualTo(1);
  }

  /** A key of a Thai keyboard, which says another letter at the same place. */
  private void presses(String key, String code) {
    desk.runs(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
            + "{key: arguments[0], code: arguments[1], bubbles: true, cancelable: true}))",
        key,
        code);
  }

  private void says(String words) {
    phone.sees("#text").sendKeys(words, Keys.ENTER);
    phone.reads(".mine", words);
  }

  /** Wherever the pane is drawn anew meanwhile, the focus stays. */
  private static void writes(Browser browser, CharSequence words) {
    browser.clicks("#answer", "");
    browser.presses(words);
  }

  private void asks(String name, String words) {
    phone.goes(at("/local/line"));
    phone.sees("body[data-ready]");
    phone.clicks("[data-does=people]", "");
    phone.sees("#add-name").sendKeys(name, Keys.ENTER);
    phone.reads("#person-name", name);
    phone.clicks("#befriend", "");
    phone.reads(".theirs", "ข้อมูลส่วนบุคคล");
    phone.sees("#text").sendKeys("ขอคุยกับเจ้าหน้าที่ GPP", Keys.ENTER);
    phone.reads(".theirs", "เข้าคิวเจ้าหน้าที่แล้ว");
    phone.sees("#text").sendKeys(words, Keys.ENTER);
    phone.reads(".mine", words);
  }

  private void signsIn(Browser browser) {
    Hired hired = officers.hired(Role.AGENT, AccountSystem.GPP);
    browser.goes(at("/sign-in"));
    browser.sees("#username").sendKeys(hired.name());
    browser.sees("#password").sendKeys(hired.password(), Keys.ENTER);
    browser.sees("[autocomplete=one-time-code]").sendKeys(hired.app().code(), Keys.ENTER);
    browser.sees("nav a[href='/console/desk']");
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
