package phuchuay.casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Mailbox;
import phuchuay.cast.SentFiles;
import phuchuay.platform.Attempts;

/**
 * A company registers for the fuel system in a real browser, with the mistakes that people make.
 */
@House
@Tag("drill")
class FuelWizardBrowserTest {

  @LocalServerPort int port;
  @Autowired Attempts attempts;
  @TempDir Path folder;

  private Browser browser;
  private String email;

  @BeforeEach
  void the_form_is_begun() {
    attempts.forget("case-begin", "127.0.0.1");
    attempts.forget("case-file", "127.0.0.1");
    email = new Mailbox(port).address();
    browser = Browser.open(390, 900);
    browser.goes("http://localhost:" + port + "/cases/new?system=fuel");
    browser.clicks(".begin", "ลงทะเบียนเชื่อมโยงข้อมูล");
    browser.reads("h2", "ข้อมูลทั่วไป");
  }

  @AfterEach
  void and_put_away() {
    browser.close();
  }

  @Test
  void three_tabs_a_summary_and_the_number() throws IOException {
    general();
    addresses();
    documents();
    browser.reads("h1", "ตรวจก่อนส่ง");
    browser.reads("dd", "certificate.pdf");
    browser.reads("dd", "https://api.mycompany.com/webhooks");
    browser.runs("document.getElementById('consent').required = false");
    browser.clicks("main form button", "ส่งคำขอ");
    browser.reads("[role=alert]", "ทำเครื่องหมาย แล้วกดส่ง");
    browser.sees("#consent").click();
    browser.clicks("main form button", "ส่งคำขอ");
    browser.reads("[role=status]", "ส่งแล้ว เลขที่เรื่อง FU");
    browser.reads(".state", "รอกรมธุรกิจพลังงานพิจารณา");
    assertThat(browser.scans(".qr")).contains("/track/FU");
  }

  private void general() {
    browser.types("#company", "บริษัท_น้ำมัน");
    browser.types("#number", "0105536000314");
    browser.reads("#wrong-company", "ใช้ได้เฉพาะ");
    assertThat(browser.sees("#wrong-number").isDisplayed()).isFalse();
    browser.types("#company", "บริษัท น้ำมันไทย (1995) จำกัด");
    browser.reads("#wrong-number", "13 หลัก");
    browser.types("#number", "0105536000313");
    browser.types("#first-name", "มาลี");
    browser.types("#last-name", "ใจดี");
    browser.types("#position", "ผู้จัดการ");
    browser.types("#department", "คลังน้ำมัน");
    browser.types("#email", email);
    browser.types("#phone", "02-123-4567");
    browser.types("#mobile", "08912345");
    browser.presses(Keys.TAB);
    browser.reads("#wrong-mobile", "10 หลัก");
    browser.clicks(".ways button", "ถัดไป");
    browser.reads("[role=alert]", "ยังมี 1 ช่องที่ต้องแก้");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("problem");
    browser.types("#mobile", "0891234567");
    browser.presses(Keys.TAB);
    browser.reads("#saved", "บันทึกแล้ว");
    browser.runs("location.reload()");
    browser.reads("h2", "ข้อมูลทั่วไป");
    assertThat(browser.value("#mobile")).isEqualTo("0891234567");
    assertThat(browser.value("#company")).isEqualTo("บริษัท น้ำมันไทย (1995) จำกัด");
    browser.types("#department", "คลังน้ำมันสอง");
    browser.presses(Keys.ENTER);
    browser.reads("h2", "ข้อมูล API");
  }

  private void addresses() {
    browser.types("#depots-other", "คลังบางจาก\nคลังศรีราชา");
    browser.types("#callback", "http://api.mycompany.com/webhooks");
    browser.types("#hosts", "192.168.1.100\nnot a host");
    browser.clicks(".ways button", "ถัดไป");
    browser.reads("#wrong-callback", "ต้องขึ้นต้นด้วย https://");
    browser.reads("#wrong-hosts", "รายการที่ 2");
    browser.types("#callback", "https://10.1.2.3/webhooks");
    browser.types("#hosts", "192.168.1.100\napi.example.com\n2001:db8::1");
    browser.reads("#wrong-callback", "ที่อยู่ภายใน");
    browser.types("#callback", "https://api.mycompany.com/webhooks");
    browser.clicks(".journey button", "ข้อมูลทั่วไป");
    browser.reads("h2", "ข้อมูลทั่วไป");
    assertThat(browser.value("#department")).isEqualTo("คลังน้ำมันสอง");
    browser.clicks(".journey button", "ข้อมูล API");
    browser.reads("h2", "ข้อมูล API");
    assertThat(browser.value("#depots-other")).isEqualTo("คลังบางจาก\nคลังศรีราชา");
    browser.clicks(".ways button", "ถัดไป");
    browser.reads("h2", "ข้อมูลเอกสาร");
  }

  private void documents() throws IOException {
    browser.types("#coordinator", "สมชาย ใจดี");
    browser.types("#coordinator-email", "tech+api@mycompany.com");
    sends("certificate", "photo.pdf", SentFiles.png(20, 20));
    browser.reads("#box-certificate .problems", "รับเฉพาะ PDF");
    sends("certificate", "big.pdf", new byte[10 * 1024 * 1024 + 1]);
    browser.reads("#box-certificate .problems", "ใหญ่กว่า 10 MB");
    sends("certificate", "certificate.pdf", MadePdf.honest(3));
    browser.reads("#box-certificate .files li:has(input)", "certificate.pdf");
    browser.clicks(".ways button", "ถัดไป");
    browser.reads("[role=alert] a", "เอกสารมอบอำนาจ");
    browser.reads("[role=alert] a", "เงื่อนไข");
    browser.reads("#box-certificate .files", "certificate.pdf");
    drops("power", "power.pdf");
    browser.reads("#box-power .files li:has(input)", "power.pdf");
    browser.sees("#box-terms input[type=checkbox]").click();
    browser.reads("#saved", "บันทึกแล้ว");
    browser.clicks(".ways button", "ถัดไป");
  }

  private void sends(String field, String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    browser.sees("#" + field + "-new").sendKeys(file.toString());
  }

  /** Drops a small PDF, as from a folder beside the browser. */
  private void drops(String field, String name) {
    String script =
        """
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(arguments[2]), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], arguments[1], { type: "application/pdf" }));
        const target = document.querySelector(`#box-${arguments[0]} .target`);
        target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        """;
    String pdf = java.util.Base64.getEncoder().encodeToString(MadePdf.honest(1));
    browser.runs(script, field, name, pdf);
  }
}
