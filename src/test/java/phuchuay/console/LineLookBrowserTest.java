package phuchuay.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.casework.CaseNumber;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;

/** The pages of who waits and of what is wrong, on a phone and at a desk, by day and by night. */
@House
@Tag("drill")
class LineLookBrowserTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient sql;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;

  @BeforeEach
  void a_browser_is_at_hand() {
    browser = Browser.open(390, 900);
    sql.sql("delete from outage").update();
    sql.sql(
            "update care set state = 'ENDED', ended_at = now(), ended_how = 'LEFT' where ended_at"
                + " is null")
        .update();
  }

  @AfterEach
  void and_put_away() {
    browser.close();
    sql.sql("delete from outage").update();
  }

  @Test
  void who_waits() {
    signsIn();
    looks("desk-none", "/console/desk");
    Person angry = people.somebody();
    angry.says("ห่วยมาก บอทโง่");
    angry.hears("chat/complaint");
    angry.says("แย่มาก เสียเวลามากๆ โทรไปก็ไม่มีคนรับ ส่งอีเมลก็ไม่ตอบ จะให้ทำยังไง");
    angry.hears("chat/complaint-again", "chat/waiting");
    Person lost = people.somebody();
    lost.taps("talk=password&system=fuel");
    lost.hears("account/password-fuel");
    lost.taps("talk=officer&case=" + CaseNumber.draw("FU").shown());
    lost.hears("chat/waiting");
    sql.sql(
            "update care set answer_by = now(), asked_at = asked_at - interval '5 hours' where"
                + " line_id = ?")
        .param(angry.id())
        .update();
    Person third = people.somebody();
    third.taps("talk=officer&system=gpp");
    third.hears("chat/waiting");
    sql.sql(
            "update care set answer_by = now(), asked_at = asked_at - interval '45 minutes' where"
                + " line_id = ?")
        .param(lost.id())
        .update();
    looks("desk-list", "/console/desk");
    all.assertAll();
  }

  @Test
  void what_is_wrong() {
    signsIn();
    looks("outages-none", "/console/outages");
    sql.sql(
            """
            insert into outage (system, words, since, expected, said_at, said_by, ended_at, ended_by)
            values ('gpp', 'เข้าสู่ระบบไม่ได้ทั้งระบบ ทีมงานกำลังแก้', now() - interval '2 hours',
                    now() + interval '3 hours', now() - interval '1 hour', 'x', null, null),
                   ('eia', 'ปิดปรับปรุงตามกำหนด', now() - interval '2 days', null, now() - interval '2 days',
                    'x', now() - interval '1 day', 'x')
            """)
        .update();
    looks("outages", "/console/outages");
    browser.goes("http://localhost:" + port + "/console/outages?change=gpp");
    browser.sees("main section form button").click();
    browser.sees("[data-card] .fx-bubble");
    looks("outage-check");
    all.assertAll();
  }

  private void signsIn() {
    browser.goes("http://localhost:" + port + "/sign-in");
    browser.cookie("session", Visitor.staff(port).session());
  }

  private void looks(String name, String path) {
    browser.goes("http://localhost:" + port + path);
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
}
