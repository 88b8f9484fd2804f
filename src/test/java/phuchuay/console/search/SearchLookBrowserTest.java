package phuchuay.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.privacy.Life;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.casework.CaseFile;
import phuchuay.chat.MessageSearch;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.search.Said;
import phuchuay.directory.Agencies;
import phuchuay.notification.Reports;

/** The search of the desk in a real browser: how it looks, and by the keyboard alone. */
@House
class SearchLookBrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Reports reports;
  @Autowired Life life;
  @Autowired MessageSearch search;
  @Autowired Agencies agencies;
  @Autowired JdbcClient sql;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;

  @BeforeEach
  void an_officer_at_a_browser() {
    browser = Browser.open(390, 900);
    browser.goes("http://localhost:" + port + "/sign-in");
    browser.cookie("session", Visitor.staff(port).session());
  }

  @AfterEach
  void and_put_away() {
    browser.close();
  }

  @Test
  void pages_of_the_search() {
    String agency = "เทศบาลเมืองสุขใจ" + thai();
    Official official = officials.of(AccountSystem.EIA, agency(agency));
    CaseFile report = reports.in("kck_1", official);
    Person phone = people.somebody();
    life.link(official.id(), phone);
    Said linked = new Said(sql, phone.id());
    Said stranger = new Said(sql);
    for (int day = 1; day < 25; day++) {
      Instant at = Instant.parse("2026-11-%02dT05:%02d:00Z".formatted(day, 2 * day));
      linked.hears(
          at,
          "สวัสดีค่ะ จาก " + agency + " ลืม รหัสผ่าน เข้าระบบไม่ได้ค่ะ ต้องส่งรายงานภายในวันศุกร์นี้ ช่วยดูให้หน่อยนะคะ ".repeat(1 + day % 3));
      stranger.hears(at.plusSeconds(40), "สอบถามเรื่องของ " + agency + " ค่ะ รายงานผ่านหรือยังคะ");
    }
    linked.says(
        Instant.now(),
        "ACCEPTED",
        "{\"type\":\"text\",\"text\":\"รับเรื่องของ " + agency + " แล้วค่ะ เจ้าหน้าที่จะตอบภายใน 1 วันทำการ\"}");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(search.find(Asked.of(agency, 99), ids -> ids).hits())
                    .hasSizeGreaterThan(48));
    await().atMost(PATIENCE).until(() -> !agencies.find(agency, 1).isEmpty());

    looks("search-start", "/console/search");
    looks("search-found", "/console/search?q=" + encoded(agency));
    looks("search-words", "/console/search?q=" + encoded("รหัสผาน ศุกร์") + "&by=person&from=1/11/2569");
    looks("search-case", "/console/search?q=" + report.number().value().toLowerCase(java.util.Locale.ROOT));
    looks("search-person", "/console/search?q=" + encoded(official.mailbox().address()));
    looks("search-in", "/console/search?q=" + encoded("รหัส") + "&in=" + linked.conversation());
    looks("search-none", "/console/search?q=" + encoded("ฎฏฐฑฒณ ไม่มีทางพบ") + "&by=officer");
    looks("search-mistake", "/console/search?q=" + encoded("รหัส") + "&from=31/2/2569");
    all.assertAll();
  }

  @Test
  void the_box_has_the_focus_and_enter_searches() {
    browser.goes("http://localhost:" + port + "/console/search");
    browser.sees("#q");
    browser.presses("ฎฏฐฑฒณ", Keys.ENTER);
    browser.reads(".empty", "ไม่พบ");
    assertThat(browser.value("#q")).isEqualTo("ฎฏฐฑฒณ");
  }

  private UUID agency(String name) {
    UUID id = officials.agency();
    sql.sql(
            """
            update agency set name = :name, plain = :name, look = :name, changed = nextval('agency_change')
            where id = :id
            """)
        .param("name", name)
        .param("id", id)
        .update();
    return id;
  }

  /** Something nobody else is called. */
  private static String thai() {
    return UUID.randomUUID()
        .toString()
        .replaceAll("[^0-9a-f]", "")
        .substring(0, 6)
        .chars()
        .mapToObj(c -> "กขคงจฉชซญดตถทธนบ".substring(Character.digit(c, 16), Character.digit(c, 16) + 1))
        .collect(Collectors.joining("า"));
  }

  private void looks(String name, String path) {
    browser.goes("http://localhost:" + port + path);
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
        Files.write(Path.of(folder, file), Objects.requireNonNull(browser.picture(width, night)));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
