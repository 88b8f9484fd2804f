package phuchuay.directory.desk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.Authenticator;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.directory.names.NameSearch;

/** An officer at a real browser, enters an agency and changes it. */
@House
class AgencyFormBrowserTest {

  @LocalServerPort int port;
  @Autowired NameSearch search;
  @Autowired JdbcClient sql;

  @BeforeEach
  void an_empty_directory() {
    sql.sql("truncate agency, agency_import, agency_import_line, agency_seats, seat").update();
    search.refresh();
  }

  @Test
  void an_officer_enters_an_agency_corrects_a_mistake_and_changes_it() {
    try (Browser browser = Browser.open(390, 1400)) {
      signsIn(browser);
      browser.goes(url("/console/directory/new"));
      types(browser, "name", "เทศบาลตำบลหนองบัวลำภู");
      types(browser, "english", "Nong Bua Lam Phu Subdistrict Municipality");
      types(browser, "aliases", "ทต.หนองบัวลำภู");
      chooses(browser, "kind", "องค์กรปกครองส่วนท้องถิ่น");
      chooses(browser, "province", "หนองบัวลำภู");
      types(browser, "number", "0994000158000");
      types(browser, "address", "99 หมู่ 4");
      browser.clicks("button.button", "เพิ่มหน่วยงาน");
      browser.reads("[role=alert]", "ที่พิมพ์ไว้ยังอยู่ครบ");
      browser.reads(".mistake", "เลข 13 หลักไม่ถูกต้อง");
      browser.pictured("agency-mistake");
      types(browser, "number", "0994000158009");
      browser.clicks("button.button", "เพิ่มหน่วยงาน");
      browser.reads("[role=status]", "เพิ่มหน่วยงานแล้ว");
      browser.pictured("agency");
      browser.clicks("a.button", "แก้ไขข้อมูลหน่วยงาน");
      browser.reads("#number-help", "ลงท้ายด้วย 8009");
      sql.sql("update agency set district = 'นากลาง', changed = nextval('agency_change')").update();
      types(browser, "address", "100 หมู่ 4");
      browser.clicks("button.button", "บันทึก");
      browser.reads("[role=alert]", "นากลาง");
      browser.pictured("agency-stale");
      browser.goes(url("/console/directory"));
      browser.pictured("agency-list");
    }
  }

  private void signsIn(Browser browser) {
    browser.goes(url("/sign-in"));
    types(browser, "username", Visitor.STAFF_NAME);
    types(browser, "password", Visitor.STAFF_PASSWORD);
    browser.clicks("button.button", "เข้าสู่ระบบ");
    types(browser, "code", new Authenticator(Visitor.STAFF_KEY).code());
    browser.clicks("button.button", "ยืนยัน");
    browser.sees("nav a[href='/console/directory']");
  }

  private static void types(Browser browser, String field, String text) {
    WebElement element = browser.sees("#" + field);
    element.clear();
    element.sendKeys(text);
  }

  private static void chooses(Browser browser, String field, String option) {
    browser.sees("#" + field).sendKeys(option);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
