package phuchuay.console.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.Role;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.faq.Answers;
import phuchuay.faq.Editor;
import phuchuay.faq.Entry;
import phuchuay.platform.Party;

/**
 * Writing an answer in a real browser: the phone beside the form shows it while it is typed, and
 * what was typed is there again after leaving. With {@code -Dlook=folder} the pages leave their
 * pictures there.
 */
@House
@Tag("drill")
class AnswersBrowserTest {

  private static final String PATH = "/console/answers";
  private static final String TRAINING = "gpp/training";

  @LocalServerPort int port;
  @Autowired Officers officers;
  @Autowired Answers answers;
  @Autowired JdbcClient sql;

  @AfterEach
  void as_the_files_have_it() {
    sql.sql("delete from faq_edit").update();
    sql.sql("delete from faq_past").update();
  }

  @Test
  void the_phone_beside_the_form_shows_what_is_typed_and_nothing_typed_is_lost() {
    try (Browser browser = Browser.open(1280, 900)) {
      browser.isNow(officers.with(Role.SUPERVISOR), at("/edit?id=" + TRAINING));
      browser.reads(".phone .fx-bubble", "GPP มีอบรมหรือสัมมนาสอนใช้ระบบไหม");
      browser.types("#answer-words", "อบรม 15 ม.ค. 2570");
      browser.reads(".phone .fx-bubble", "อบรม 15 ม.ค. 2570");
      assertThat(browser.count("button[name=look]")).isZero();

      browser.goes(at("/one?id=" + TRAINING));
      browser.goes(at("/edit?id=" + TRAINING));
      browser.clicks("#draft button", "เอากลับมา");
      assertThat(browser.value("#answer-words")).isEqualTo("อบรม 15 ม.ค. 2570");
      browser.reads(".phone .fx-bubble", "อบรม 15 ม.ค. 2570");
      pictures(browser);
    }
  }

  /** Every page, at both widths, when somebody wants to look at them. */
  private void pictures(Browser browser) {
    String folder = System.getProperty("look");
    if (folder == null) {
      assertThat(browser.faults(390, false)).isEmpty();
      return;
    }
    for (int i = 0; i < 4; i++) {
      sql.sql(
              """
              insert into faq_asked (line_id, words, decision, topic, sure, helped, asked_at)
              values ('U1', :words, 'HANDOFF', :topic, 0.1, :helped, now() - make_interval(hours => :i))
              """)
          .param(
              "words",
              List.of(
                      "โค้ดที่กรมให้มาใช้กับบริษัทลูกได้ป่าว",
                      "ส่งรายงานแทนคนที่ลาคลอดทำไง",
                      "โค้ดที่กรมให้มาใช้กับบริษัทลูกได้ป่าว",
                      "Activate code คืออะไร")
                  .get(i))
          .param("topic", i == 3 ? "gpp/activate-code-what" : null)
          .param("helped", i == 3 ? false : null)
          .param("i", i)
          .update();
    }
    look(browser, folder, "list", "");
    look(browser, folder, "list-found", "?q=" + encoded("แอคติเวทโค้ดเอาไว้ไร"));
    look(browser, folder, "gaps", "/gaps");
    look(browser, folder, "new", "/new?system=gpp&question=" + encoded("activate code หายทำไง"));
    look(browser, folder, "edit", "/edit?id=jcm/guidance-links");
    look(browser, folder, "edit-training", "/edit?id=" + TRAINING);
    Entry other = Entry.of(TRAINING, "gpp", "GPP มีอบรมไหม", List.of("อบรม gpp"), "มีทุกปี");
    browser.types("#question", "Activate code คืออะไร");
    browser.types("#also", "ลืมรหัส");
    browser.types("#answer-words", "อบรม 15 ม.ค. 2570\nสมัครที่เว็บของกรม");
    browser.clicks("button", "ตรวจก่อนเผยแพร่");
    browser.sees("#tried");
    look(browser, folder, "check");
    answers.change(other, new Editor(Party.HOUSE, null, 0, "", 0));
    browser.sees("input[name=sure]").click();
    browser.types("#reason", "เลิกอบรมแล้ว");
    browser.clicks("button", "เผยแพร่");
    browser.sees("#overtaken");
    look(browser, folder, "overtaken");
    browser.clicks("summary", "ปุ่มที่ 1");
    browser.types("#url1", "http://x");
    browser.clicks("button", "ตรวจก่อนเผยแพร่");
    browser.sees("#problem");
    look(browser, folder, "wrong");
    look(browser, folder, "one", "/one?id=" + TRAINING);
    browser.clicks("main form button", "ซ่อนคำตอบนี้");
    browser.sees("input[name=really]");
    look(browser, folder, "act");
    look(browser, folder, "list-changed", "?state=CHANGED");
  }

  private void look(Browser browser, String folder, String name, String path) {
    browser.goes(at(path));
    look(browser, folder, name);
  }

  private void look(Browser browser, String folder, String name) {
    browser.sees("h1");
    for (int width : new int[] {390, 1280}) {
      List<String> faults = browser.faults(width, width == 390);
      System.out.println("look " + name + " " + width + " " + faults);
      try {
        Files.createDirectories(Path.of(folder));
        Files.write(
            Path.of(folder, name + "-" + width + ".png"),
            browser.picture(width, width == 1280 && name.equals("check")));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
    browser.faults(1280, false);
  }

  private String at(String path) {
    return "http://localhost:" + port + PATH + path;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
