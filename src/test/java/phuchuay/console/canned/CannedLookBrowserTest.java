package phuchuay.console.canned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Visitor;

/**
 * The pages of canned replies, on a phone and at a desk, by day and by night. With {@code
 * -Dlook=folder} each leaves its pictures there.
 */
@House
@Tag("drill")
class CannedLookBrowserTest {

  @LocalServerPort int port;
  @Autowired Officers officers;
  @Autowired JdbcClient sql;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;

  @BeforeEach
  void a_browser_is_at_hand() {
    browser = Browser.open(390, 900);
    sql.sql("update canned_reply set used = 128 where id = 'greeting'").update();
  }

  @AfterEach
  void and_put_away() {
    browser.close();
    sql.sql("update canned_reply set used = 0 where id = 'greeting'").update();
    sql.sql("delete from canned_reply where shortcut = 'ดูภาพ'").update();
  }

  @Test
  void pages_of_a_lead() {
    signsIn(officers.with(Role.SUPERVISOR));
    looks("canned", "/console/canned");
    looks("canned-found", "/console/canned?typed=%E0%B8%A5%E0%B8%B7%E0%B8%A1");
    looks("canned-none", "/console/canned?typed=zzzz");
    looks("canned-greeting", "/console/canned/greeting");
    looks("canned-topic", "/console/canned/which-topic");
    looks("canned-new", "/console/canned/new");
    browser.types("#title", "ส่งคู่มือ");
    browser.types("#shortcut", "มี เว้นวรรค");
    browser.types("#text", "คู่มือของ {หนวยงาน} ค่ะ");
    browser.clicks("main form button", "บันทึก");
    browser.sees("[role=alert]");
    looks("canned-wrong");
    all.assertAll();
  }

  @Test
  void pages_of_an_agent_and_of_a_person_with_an_old_link() {
    Visitor agent = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    agent.submits(
        "/console/canned/new",
        "/console/canned",
        Map.of("title", "ขอภาพให้ชัด", "shortcut", "ดูภาพ", "system", "gpp", "text", "ขอภาพค่ะ"));
    signsIn(agent);
    looks("canned-agent", "/console/canned?system=gpp");
    looks("canned-agent-new", "/console/canned/new");
    looks("handed-unknown", "/handed/" + "x".repeat(32));
    looks("handed-unknown-english", "/handed/" + "x".repeat(32) + "?lang=en");
    all.assertAll();
  }

  private void signsIn(Visitor officer) {
    browser.isNow(officer, "http://localhost:" + port + "/console/canned");
  }

  private void looks(String name, String path) {
    browser.goes("http://localhost:" + port + path);
    looks(name);
  }

  private void looks(String name) {
    for (int width : new int[] {390, 1280}) {
      for (boolean night : new boolean[] {false, true}) {
        all.assertThat(browser.faults(width, night))
            .as("%s %s %s", name, width, night ? "night" : "day")
            .isEmpty();
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
