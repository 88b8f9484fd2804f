package phuchuay.casework.page;

import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;

/**
 * The pages of people's cases, on a phone and at a desk, by day and by night: nothing to stumble
 * over. With {@code -Dlook=folder} each leaves its pictures there.
 */
@House
@Tag("drill")
class CasesLookBrowserTest {

  @LocalServerPort int port;
  @Autowired Attempts attempts;
  @Autowired Officials officials;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Cases cases;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;

  @BeforeEach
  void a_browser_is_at_hand() {
    attempts.forget("case-begin", "127.0.0.1");
    attempts.forget("case-file", "127.0.0.1");
    browser = Browser.open(390, 900);
  }

  @AfterEach
  void and_put_away() {
    browser.close();
  }

  @Test
  void pages_for_who_has_no_account() {
    Visitor visitor = new Visitor(port);
    FuelForm form = FuelForm.begin(visitor, new Mailbox(port).address());
    looks("none", "/cases");
    looks("track", "/track");
    looks("track-unknown", "/track/" + form.number());
    browser.isNow(visitor, address(form.step("general")));
    looks("fill");
    browser.clicks(".ways button", "ถัดไป");
    browser.sees("#problem");
    looks("fill-wrong");
    form.filled();
    looks("fill-documents", form.step("documents"));
    looks("summary", form.path + "/summary");
    form.handsIn(Map.of("consent", "yes"));
    looks("case", form.path + "?news=handed-in");
    browser.cookie("session", "nobody");
    looks("tracked", "/track/" + form.number());
    all.assertAll();
  }

  @Test
  void pages_for_who_is_signed_in() {
    var malee = officials.of(AccountSystem.GPP);
    Caller caller = Caller.of(new Person(malee.id(), AccountSystem.GPP, Set.of(), Set.of()));
    Probe probe = new Probe(drafts, moves);
    CaseFile back = probe.submitted(caller, "company", "เทศบาลตำบลบ้านใหม่");
    probe.moved(back, "return", officer(AccountSystem.GPP));
    probe.submitted(caller, "company", "เทศบาลตำบลบ้านใหม่");
    CaseFile draft = probe.begun(caller);
    var rows =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> Map.of("item", "กระดาษ " + i, "amount", i == 3 ? "สาม" : "" + i))
            .toArray(Map[]::new);
    probe.saved(draft, caller, "rows", table(rows));
    Visitor visitor = new Visitor(port);
    visitor.signsIn(malee.mailbox().address(), Officials.PASSWORD);
    browser.isNow(visitor, address("/cases"));
    looks("mine");
    looks("new", "/cases/new");
    looks("table", "/cases/" + draft.id() + "/form/things?check=true");
    looks("returned", "/cases/" + back.id());
    looks("english", "/cases/" + back.id() + "?lang=en");
    all.assertAll();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void looks(String name, String path) {
    browser.goes(address(path));
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
