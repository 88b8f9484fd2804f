package phuchuay.account.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Links;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Totp;
import phuchuay.cast.Authenticator;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;

/** The pages that link a phone, and those that end it. */
@House
class LinkPagesTest {

  private static final String LINKED = "มี LINE เชื่อมกับบัญชีของคุณแล้ว";
  private static final int MANY = 30;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Links links;
  @Autowired AccountChanges changes;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private Person malee;
  private LinkVisit visit;

  @BeforeEach
  void malee_has_a_phone() {
    attempts.forget("mail-asked", "127.0.0.1");
    attempts.forget("password-at", "127.0.0.1");
    malee = people.somebody();
    FakeLine.names(malee.id(), "มาลี 🌸 <b>");
    visit = new LinkVisit(port);
  }

  @Test
  void a_mail_a_look_and_a_password_link_the_phone_and_everybody_is_told() {
    Official official = officials.of(AccountSystem.GPP);
    String page = LinkVisit.page(malee);
    assertThat(new Visitor(port).opens(page).body())
        .contains("มาลี 🌸 &lt;b&gt;", "autocomplete=\"email\"", "<h1")
        .doesNotContain("role=\"alert\"", "??", "value=\"staff\"");
    assertThat(location(visit.asks(page, "gpp", official.mailbox().address())))
        .isEqualTo("/link/sent");
    String link = official.mailbox().follows(LinkVisit.MAIL, "/link");

    for (int i = 0; i < 5; i++) {
      assertThat(new Visitor(port).opens(link).body())
          .contains("มาลี 🌸 &lt;b&gt;", "ชื่อนี้เจ้าของ LINE ตั้งเอง", "ระบบ GPP")
          .contains(officials.nameOf(official.agency()), "autocomplete=\"current-password\"")
          .contains("มีคนส่งลิงก์นี้ให้ ให้ปิดหน้านี้")
          .doesNotContain("role=\"alert\"", "??");
    }
    assertThat(links.of(malee.id()).none()).isTrue();
    HttpResponse<String> wrong = visit.confirms(link, "not-the-password");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("role=\"alert\"", "รหัสผ่านไม่ตรง");
    assertThat(links.of(malee.id()).none()).isTrue();

    HttpResponse<String> done = visit.confirms(link, Officials.PASSWORD);
    assertThat(location(done)).isEqualTo("/link/done?news=linked");
    assertThat(visit.browser.opens(location(done)).body()).contains("เชื่อมแล้ว");
    malee.hears("account/linked");
    assertThat(links.phonesOf(official.id())).containsExactly(malee.id());
    assertThat(official.mailbox().reads(LINKED)).contains("ไม่ใช่ฉัน", "ถ้าไม่ใช่คุณ");
    assertThat(visit.browser.opens(link).statusCode()).isEqualTo(404);
  }

  @Test
  void the_answer_is_the_same_for_an_address_that_nobody_has_and_so_is_the_work() {
    Official official = officials.of(AccountSystem.GPP);
    List<String> known = asked("gpp", official.mailbox().address());
    List<String> unknown = asked("gpp", new Mailbox(port).address());
    List<String> elsewhere = asked("eia", official.mailbox().address());
    assertThat(List.of(unknown, elsewhere)).containsOnly(known);
    assertThat(known.getLast()).contains("ถ้าอีเมลนี้มีบัญชี").doesNotContain("@agency", "??");
    official.mailbox().follows(LinkVisit.MAIL, "/link");
    await()
        .until(() -> sql.sql("select count(*) from link_asked").query(Integer.class).single() == 0);
    assertThat(official.mailbox().count(LinkVisit.MAIL)).isEqualTo(1);
  }

  /** What somebody sees, and what was written down for it before the answer. */
  private List<String> asked(String system, String email) {
    LinkVisit one = new LinkVisit(port);
    HttpResponse<String> answer = one.asks(LinkVisit.page(people.somebody()), system, email);
    return List.of(
        answer.statusCode() + location(answer), one.browser.opens(location(answer)).body());
  }

  @Test
  void what_cannot_be_read_is_told_stays_typed_and_costs_no_ticket() {
    String page = LinkVisit.page(malee);
    assertThat(visit.asks(page, "gpp", "malee").body())
        .contains("role=\"alert\"", "value=\"malee\"", "selected=\"selected\"");
    assertThat(visit.asks(page, "", "malee@agency.example").body())
        .contains("role=\"alert\"", "malee@agency.example");
    assertThat(visit.asks(page, "staff", "malee@agency.example").body()).contains("role=\"alert\"");
    assertThat(location(visit.asks(page, "gpp", "malee@agency.example"))).isEqualTo("/link/sent");
  }

  @Test
  void an_address_may_be_typed_again_in_the_browser_that_used_the_ticket_and_nowhere_else() {
    Official official = officials.of(AccountSystem.GPP);
    String page = LinkVisit.page(malee);
    visit.asks(page, "gpp", "mistyped@agency.example");

    assertThat(new Visitor(port).opens(page).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).opens("/link").body()).contains("พิมพ์ “เชื่อมบัญชี”");
    HttpResponse<String> again =
        visit.browser.submits(
            "/link", "/link", Map.of("system", "gpp", "email", official.mailbox().address()));
    assertThat(location(again)).isEqualTo("/link/sent");
    official.mailbox().follows(LinkVisit.MAIL, "/link");
  }

  @Test
  void of_thirty_who_bring_one_ticket_at_once_one_is_heard() {
    String page = LinkVisit.page(malee);
    List<Integer> answers =
        atOnce(
            i -> new LinkVisit(port).asks(page, "gpp", "x" + i + "@agency.example").statusCode());
    assertThat(answers).containsOnlyOnce(302).contains(404);
    assertThat(new Visitor(port).opens(page).statusCode()).isEqualTo(404);
  }

  @Test
  void a_ticket_is_good_for_a_quarter_of_an_hour() {
    String page = LinkVisit.page(malee);
    sql.sql("update chat_ticket set expires_at = now() where line_id = ?")
        .param(malee.id())
        .update();
    HttpResponse<String> gone = visit.browser.opens(page);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("role=\"alert\"", "ใช้ไม่ได้แล้ว", "พิมพ์ “เชื่อมบัญชี”");
    Map<String, String> typed =
        Map.of("ticket", LinkVisit.ticket(page), "system", "gpp", "email", "x@agency.example");
    assertThat(visit.browser.submits("/sign-in", "/link", typed).statusCode()).isEqualTo(404);
  }

  @Test
  void of_thirty_who_confirm_one_mail_at_once_one_links() {
    Official official = officials.of(AccountSystem.GPP);
    String link = mailed(malee, official);
    List<String> answers =
        atOnce(_ -> location(new LinkVisit(port).confirms(link, Officials.PASSWORD)));
    assertThat(answers).containsOnlyOnce("/link/done?news=linked");
    assertThat(links.phones(official.id())).hasSize(1);
    malee.hears("account/linked");
    assertThat(official.mailbox().reads(LINKED)).isNotBlank();
    assertThat(official.mailbox().count(LINKED)).isEqualTo(1);
  }

  @Test
  void a_newer_mail_takes_the_place_of_the_older_and_three_an_hour_are_sent() {
    Official official = officials.of(AccountSystem.GPP);
    String first = mailed(malee, official);
    mailed(people.somebody(), official);
    mailed(people.somebody(), official);
    visit.asks(LinkVisit.page(people.somebody()), "gpp", official.mailbox().address());
    await()
        .until(() -> sql.sql("select count(*) from link_asked").query(Integer.class).single() == 0);
    assertThat(visit.browser.opens(first).statusCode()).isEqualTo(404);
    assertThat(
            sql.sql("select count(*) from line_proof where account = ?")
                .param(official.id())
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void a_mail_dies_with_the_password_and_with_the_address() {
    Official official = officials.of(AccountSystem.GPP);
    String link = mailed(malee, official);
    sql.sql("update account set password = password || 'x' where id = ?")
        .param(official.id())
        .update();
    assertThat(visit.browser.opens(link).statusCode()).isEqualTo(404);
    Map<String, String> typed = Map.of("password", Officials.PASSWORD);
    assertThat(visit.browser.submits("/sign-in", link, typed).statusCode()).isEqualTo(404);
  }

  @Test
  void an_account_with_an_app_wants_its_code_too() {
    Official official = officials.of(AccountSystem.FUEL);
    Totp totp = Totp.fresh();
    changes.totp(official.id(), totp, null);
    String link = mailed(malee, official);
    assertThat(visit.browser.opens(link).body()).contains("autocomplete=\"one-time-code\"");
    assertThat(visit.confirms(link, Officials.PASSWORD).body()).contains("รหัสจากแอปไม่ตรง");
    assertThat(links.of(malee.id()).none()).isTrue();
    String code = new Authenticator(totp.key()).code();
    HttpResponse<String> done =
        visit.browser.submits(link, link, Map.of("password", Officials.PASSWORD, "code", code));
    assertThat(location(done)).isEqualTo("/link/done?news=linked");
  }

  @Test
  void passwords_are_guessed_ten_times_and_no_more() {
    Official official = officials.of(AccountSystem.GPP);
    String link = mailed(malee, official);
    for (int i = 0; i < 10; i++) {
      assertThat(visit.confirms(link, "guess-" + i).statusCode()).isEqualTo(422);
    }
    HttpResponse<String> late = visit.confirms(link, Officials.PASSWORD);
    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.body()).contains("role=\"alert\"", "รอ 15 นาที");
    assertThat(links.of(malee.id()).none()).isTrue();
  }

  @Test
  void one_phone_asks_for_ten_mails_an_hour_at_most() {
    for (int i = 0; i < 10; i++) {
      attempts.forget("mail-asked", "127.0.0.1");
      assertThat(asksAgain("x" + i).statusCode()).isEqualTo(302);
      sql.sql("update conversation set answered = '{}' where line_id = ?")
          .param(malee.id())
          .update();
    }
    HttpResponse<String> tooMany = asksAgain("last");
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.body()).contains("role=\"alert\"", "รอ 1 ชั่วโมง");
  }

  private HttpResponse<String> asksAgain(String name) {
    return new LinkVisit(port).asks(LinkVisit.page(malee), "gpp", name + "@agency.example");
  }

  @Test
  void an_account_has_three_phones_and_a_fourth_when_one_has_gone() {
    Official official = officials.of(AccountSystem.GPP);
    for (int i = 0; i < 3; i++) {
      attempts.forget("mail-asked", "127.0.0.1");
      visit.links(people.somebody(), official);
      sql.sql("update mail set created_at = created_at - interval '2 hours'").update();
    }
    String link = mailed(malee, official);
    HttpResponse<String> full = visit.confirms(link, Officials.PASSWORD);
    assertThat(full.statusCode()).isEqualTo(422);
    assertThat(full.body()).contains("role=\"alert\"", "ครบจำนวนแล้ว");

    Visitor own = signedIn(official);
    String page = own.opens("/profile").body();
    assertThat(page.split("name=\"link\"", -1)).hasSize(4);
    own.submits(
        "/profile",
        "/profile/unlinking",
        Map.of("link", links.phones(official.id()).getFirst().link().toString()));
    assertThat(location(visit.confirms(link, Officials.PASSWORD)))
        .isEqualTo("/link/done?news=linked");
    malee.hears("account/linked");
    assertThat(links.phones(official.id())).hasSize(3);
  }

  @Test
  void ones_own_page_lists_phones_and_ends_ones_own_only() {
    Official official = officials.of(AccountSystem.GPP);
    Official other = officials.of(AccountSystem.GPP);
    visit.links(malee, official);
    String link = links.phones(official.id()).getFirst().link().toString();

    signedIn(other).submits("/profile", "/profile/unlinking", Map.of("link", link));
    assertThat(links.phones(official.id())).hasSize(1);

    Visitor own = signedIn(official);
    assertThat(own.opens("/profile").body()).contains("LINE ที่เชื่อมไว้", link);
    assertThat(location(own.submits("/profile", "/profile/unlinking", Map.of("link", link))))
        .isEqualTo("/profile?news=phone");
    malee.hears("account/cut-off");
    assertThat(links.phones(official.id())).isEmpty();
    assertThat(own.opens("/profile?news=phone").body())
        .contains("มีผลทันที", "ยังไม่มี LINE ที่เชื่อมไว้")
        .doesNotContain("??", malee.id());
  }

  @Test
  void the_notice_mail_ends_the_link_with_one_press_and_looking_at_it_does_not() {
    Official official = officials.of(AccountSystem.GPP);
    visit.links(malee, official);
    String ending = official.mailbox().follows(LINKED, "/link/ending");
    for (int i = 0; i < 3; i++) {
      assertThat(new Visitor(port).opens(ending).body())
          .contains("เลิกเชื่อมเดี๋ยวนี้", "ระบบ GPP");
    }
    assertThat(links.phones(official.id())).hasSize(1);

    List<String> answers =
        atOnce(_ -> location(new Visitor(port).submits(ending, ending, Map.of())));

    assertThat(answers).containsOnlyOnce("/link/done?news=ended");
    malee.hears("account/cut-off");
    assertThat(links.of(malee.id()).none()).isTrue();
    assertThat(new Visitor(port).opens(ending).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).opens("/link/done?news=ended").body()).contains("เลิกเชื่อมแล้ว");
  }

  @Test
  void line_may_be_led_to_by_the_one_form_that_goes_there() {
    Official official = officials.of(AccountSystem.JCM);
    Visitor own = signedIn(official);
    HttpResponse<String> page = own.opens(LinkVisit.signInPage(malee));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' https://access.line.me;", "default-src 'self'");
    assertThat(page.body()).contains("มาลี 🌸 &lt;b&gt;", "ระบบ JCM", "ไปยืนยันที่ LINE");
    assertThat(own.opens("/profile").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self';");
  }

  @Test
  void who_signs_in_without_having_come_from_the_chat_goes_where_they_always_go() {
    Official official = officials.of(AccountSystem.JCM);
    Visitor own = new Visitor(port);
    assertThat(location(own.opens("/link/account?ticket=made-up"))).isEqualTo("/sign-in");
    assertThat(location(own.opens("/link/account?ticket=//evil.example"))).isEqualTo("/sign-in");
    assertThat(location(own.signsIn(official.mailbox().address(), Officials.PASSWORD)))
        .isEqualTo("/profile");
    assertThat(own.opens("/link/account?ticket=made-up").statusCode()).isEqualTo(404);
  }

  @Test
  void every_page_speaks_english_too() {
    Official official = officials.of(AccountSystem.GPP);
    String page = LinkVisit.page(malee);
    assertThat(visit.browser.opens(page + "&lang=en").body()).contains("Link an account with LINE");
    visit.asks(page, "gpp", official.mailbox().address());
    String link = official.mailbox().follows(LinkVisit.MAIL, "/link");
    List<String> bodies =
        List.of(
            visit.browser.opens("/link/sent?lang=en").body(),
            visit.browser.opens(link + "?lang=en").body(),
            visit.browser.opens("/link/done?news=again&lang=en").body(),
            visit.browser.opens("/link/nothing-here?lang=en").body(),
            new Visitor(port).opens("/link?lang=en").body());
    assertThat(bodies)
        .allSatisfy(
            body ->
                assertThat(body)
                    .contains("<html lang=\"en\"")
                    .doesNotContain("??", "เชื่อมบัญชี "));
  }

  private String mailed(Person phone, Official official) {
    int before = official.mailbox().count(LinkVisit.MAIL);
    new LinkVisit(port)
        .asks(LinkVisit.page(phone), official.system().word(), official.mailbox().address());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> official.mailbox().count(LinkVisit.MAIL) > before);
    return official.mailbox().follows(LinkVisit.MAIL, "/link");
  }

  private Visitor signedIn(Official official) {
    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(official.mailbox().address(), Officials.PASSWORD)))
        .isEqualTo("/profile");
    return person;
  }

  private <T> List<T> atOnce(IntFunction<T> deed) {
    attempts.forget("mail-asked", "127.0.0.1");
    try (ExecutorService many = Executors.newFixedThreadPool(MANY)) {
      List<Future<T>> deeds =
          IntStream.range(0, MANY).mapToObj(i -> many.submit(() -> deed.apply(i))).toList();
      await().atMost(Duration.ofSeconds(30)).until(() -> deeds.stream().allMatch(Future::isDone));
      return deeds.stream().map(Future::resultNow).toList();
    }
  }
}
