package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.door.Tries;
import phuchuay.cast.Authenticator;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Sessions;

/** Staff at the sign-in page: a password, then the app. */
@House
class SignInPagesTest {

  private static final String PASSWORD = "นกแก้วเกาะกิ่งสัก-2570";
  private static final Pattern KEY = Pattern.compile("id=\"key\">([A-Z2-7 ]+)<");
  private static final Pattern CODE = Pattern.compile("<li>([A-Z]{3}-[A-Z]{3}-[A-Z]{3})</li>");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Attempts attempts;
  @Autowired Sessions sessions;
  @Autowired JdbcClient sql;

  private final String malee = "malee" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void nobody_has_tried_yet() {
    attempts.forget("password-at", "127.0.0.1");
  }

  @Test
  void the_form_helps_the_browser_to_fill_it_in() {
    assertThat(new Visitor(port).opens("/sign-in").body())
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"", "/forgot")
        .contains("name=\"_csrf\"", "<label for=\"username\"", "<label for=\"password\"")
        .doesNotContain("role=\"alert\"", "??");
  }

  @Test
  void after_the_password_nothing_opens_but_the_second_step() {
    Visitor officer = new Visitor(port);
    HttpResponse<String> answer = officer.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    assertThat(location(answer)).isEqualTo("/sign-in/code");
    assertThat(officer.opens("/sign-in/code").body())
        .contains("autocomplete=\"one-time-code\"", "AAA-AAA-AAA")
        .doesNotContain("role=\"alert\"", "??");
    assertThat(location(officer.opens("/console"))).isEqualTo("/sign-in");
    assertThat(location(officer.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(location(officer.opens("/sign-in/app"))).contains("news=late");
    assertThat(officer.confirms(new Authenticator(Visitor.STAFF_KEY).wrongCode()).body())
        .contains("role=\"alert\"", "รหัสไม่ตรง");
    assertThat(location(officer.opens("/console"))).isEqualTo("/sign-in");
  }

  @Test
  void without_a_password_there_is_no_second_step() {
    Visitor stranger = new Visitor(port);
    String code = new Authenticator(Visitor.STAFF_KEY).atAGlance();
    assertThat(location(stranger.submits("/sign-in", "/sign-in/code", Map.of("code", code))))
        .contains("news=late");
    assertThat(location(stranger.opens("/console"))).isEqualTo("/sign-in");
  }

  @Test
  void a_new_officer_sets_up_the_app_and_gets_recovery_codes_once() {
    invited();
    Visitor officer = new Visitor(port);
    assertThat(location(officer.signsIn(malee, PASSWORD))).isEqualTo("/sign-in/app");
    String page = officer.opens("/sign-in/app").body();
    assertThat(page).contains("<svg", "M4 4h", malee).doesNotContain("??");
    Authenticator app = new Authenticator(first(KEY, page));

    String code = app.code();
    String shown = officer.submits("/sign-in/app", "/sign-in/app", Map.of("code", code)).body();
    assertThat(CODE.matcher(shown).results()).hasSize(8);
    assertThat(officer.opens("/console").statusCode()).isEqualTo(200);
    assertThat(location(officer.opens("/sign-in/app"))).contains("news=late");

    Visitor thief = new Visitor(port);
    assertThat(location(thief.signsIn(malee, PASSWORD))).isEqualTo("/sign-in/code");
    assertThat(thief.confirms(code).statusCode()).isEqualTo(422);

    String recovery = first(CODE, shown).toLowerCase();
    Visitor phoneless = new Visitor(port);
    phoneless.signsIn(malee, PASSWORD);
    assertThat(location(recovers(phoneless, recovery))).isEqualTo("/console");
    Visitor again = new Visitor(port);
    again.signsIn(malee, PASSWORD);
    assertThat(recovers(again, recovery).body()).contains("role=\"alert\"", "รหัสกู้คืนไม่ตรง");
  }

  @Test
  void a_second_step_is_guessed_ten_times_at_most_however_often_one_begins() {
    invited();
    setsUp(malee);
    for (int i = 0; i < 10; i++) {
      Visitor guesser = new Visitor(port);
      guesser.signsIn(malee, PASSWORD);
      assertThat(guesser.confirms("000000").statusCode()).isEqualTo(422);
    }
    Visitor guesser = new Visitor(port);
    guesser.signsIn(malee, PASSWORD);
    assertThat(guesser.confirms("000000").statusCode()).isEqualTo(429);
  }

  @Test
  void a_wrong_password_is_told_politely_and_the_typed_name_is_kept() {
    Visitor officer = new Visitor(port);
    assertThat(officer.signsIn("somchai\"><script>", "wrong").body())
        .contains("role=\"alert\"", "ไม่ตรง", "somchai&quot;&gt;&lt;script&gt;")
        .doesNotContain("\"><script>");
    assertThat(officer.opens("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void who_reads_english_is_answered_in_english() {
    Visitor officer = new Visitor(port);
    HttpResponse<String> answer =
        officer.submits(
            "/sign-in?lang=en",
            "/sign-in?lang=en",
            Map.of("username", "nobody", "password", "wrong"));
    assertThat(answer.body()).contains("does not match", "<html lang=\"en\"");
  }

  @Test
  void unknown_news_in_the_address_says_nothing() {
    assertThat(new Visitor(port).opens("/sign-in?news=%3Cb%3E").body())
        .doesNotContain("role=\"alert\"", "role=\"status\"", "??");
  }

  @Test
  void after_ten_wrong_passwords_even_the_right_one_must_wait() {
    invited();
    Visitor guesser = new Visitor(port);
    for (int i = 0; i < Tries.BY_NAME_AND_ADDRESS; i++) {
      assertThat(guesser.signsIn(malee, "wrong").statusCode()).isEqualTo(422);
    }
    HttpResponse<String> answer = guesser.signsIn(malee.toUpperCase(), PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("รอ 15 นาที");
  }

  @Test
  void the_session_begins_anew_with_every_step() {
    invited();
    Visitor officer = new Visitor(port);
    String stranger = officer.opens("/sign-in").statusCode() == 200 ? officer.session() : "?";
    officer.signsIn(malee, PASSWORD);
    String halfway = officer.session();
    String key = first(KEY, officer.opens("/sign-in/app").body());
    String code = new Authenticator(key).code();
    officer.submits("/sign-in/app", "/sign-in/app", Map.of("code", code));
    String inside = officer.session();
    assertThat(stranger).isEmpty();
    assertThat(Set.of(stranger, halfway, inside)).hasSize(3);
    assertThat(sessions.alive(halfway)).isFalse();
    assertThat(sessions.alive(inside)).isTrue();
  }

  @Test
  void whoever_is_suspended_is_out_at_once_and_stays_out() {
    UUID id = invited();
    Visitor officer = setsUp(malee);
    assertThat(officer.opens("/console").statusCode()).isEqualTo(200);

    assertThat(accounts.suspend(id, Party.HOUSE, "left")).isTrue();

    assertThat(location(officer.opens("/console"))).isEqualTo("/sign-in");
    assertThat(new Visitor(port).signsIn(malee, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(acts(id)).containsSequence("account.invited", "account.suspended");
  }

  @Test
  void an_officer_who_only_answers_does_not_read_the_audit() {
    invited();
    assertThat(setsUp(malee).opens("/console/audit").statusCode()).isEqualTo(403);
    assertThat(Visitor.staff(port).opens("/console/audit").statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_phone_and_fresh_recovery_codes_want_the_password_and_void_the_old() {
    invited();
    Visitor officer = new Visitor(port);
    officer.signsIn(malee, PASSWORD);
    Authenticator old = new Authenticator(first(KEY, officer.opens("/sign-in/app").body()));
    String shown =
        officer.submits("/sign-in/app", "/sign-in/app", Map.of("code", old.code())).body();
    String stale = first(CODE, shown);
    assertThat(changesApp(officer, Map.of("current", "wrong")).body()).contains("รหัสผ่านไม่ตรง");

    String fresh =
        first(CODE, changesApp(officer, Map.of("current", PASSWORD, "codes", "1")).body());
    Visitor phoneless = new Visitor(port);
    phoneless.signsIn(malee, PASSWORD);
    assertThat(recovers(phoneless, stale).statusCode()).isEqualTo(422);
    assertThat(location(recovers(phoneless, fresh))).isEqualTo("/console");

    HttpResponse<String> next = changesApp(phoneless, Map.of("current", PASSWORD));
    assertThat(location(next)).isEqualTo("/sign-in/app");
    Authenticator app = new Authenticator(first(KEY, phoneless.opens("/sign-in/app").body()));
    assertThat(phoneless.submits("/sign-in/app", "/sign-in/app", Map.of("code", app.code())).body())
        .contains("id=\"codes\"");
    assertThat(phoneless.opens("/console").statusCode()).isEqualTo(200);
    assertThat(location(officer.opens("/console"))).isEqualTo("/sign-in");
    Visitor thief = new Visitor(port);
    thief.signsIn(malee, PASSWORD);
    assertThat(thief.confirms(old.code()).statusCode()).isEqualTo(422);
    assertThat(location(thief.confirms(app.code()))).isEqualTo("/console");
  }

  @Test
  void an_administrator_invites_gives_roles_and_suspends_and_all_of_it_is_written_down() {
    Mailbox mailbox = new Mailbox(port);
    Visitor admin = Visitor.staff(port);
    String page = "/console/account/staff";
    Map<String, String> typed =
        Map.of(
            "username",
            malee,
            "name",
            "มาลี",
            "email",
            mailbox.address(),
            "roles",
            "AGENT",
            "scope",
            "GHG");
    assertThat(location(admin.submits(page, page, typed))).isEqualTo(page + "?news=invited");
    assertThat(admin.submits(page, page, typed).body()).contains("role=\"alert\"", "ใช้อยู่แล้ว");
    UUID id = idOf(malee);
    assertThat(mailbox.reads("เปิดบัญชี")).contains(malee);
    assertThat(admin.opens(page).body()).contains(malee, "รอตั้งรหัสผ่าน").doesNotContain("??");

    String roles = page + "/" + id + "/roles";
    assertThat(location(admin.submits(page, roles, Map.of("roles", "SUPERVISOR"))))
        .isEqualTo(page + "?news=changed");
    assertThat(accounts.open(id, Party.of("staff", "somchai")).orElseThrow().roles())
        .containsExactly(Role.SUPERVISOR);
    String suspension = page + "/" + id + "/suspension";
    assertThat(admin.submits(page, suspension, Map.of()).body()).contains("ยังไม่ได้บอกเหตุผล");
    assertThat(admin.submits(page, suspension, Map.of("reason", "ลาออก")).statusCode())
        .isEqualTo(422);
    String own = page + "/" + idOf(Visitor.STAFF_NAME) + "/suspension";
    assertThat(admin.submits(page, own, Map.of("reason", "x")).body()).contains("ของตัวเอง");
    assertThat(acts(id)).containsExactly("account.invited", "roles.assigned", "account.opened");
  }

  @Test
  void only_an_administrator_says_who_works_here() {
    invited();
    Visitor agent = setsUp(malee);
    assertThat(agent.opens("/console/account/staff").statusCode()).isEqualTo(403);
    assertThat(agent.opens("/console").body())
        .doesNotContain("/console/account/staff", "/console/audit");
    assertThat(Visitor.staff(port).opens("/console").body())
        .contains("/console/account/staff", "/console/audit");
  }

  private UUID idOf(String username) {
    return sql.sql("select id from account where system = 'staff' and username = ?")
        .param(username)
        .query(UUID.class)
        .single();
  }

  private List<String> acts(UUID id) {
    return sql.sql("select act from audit where subject = ? order by id")
        .param(id.toString())
        .query(String.class)
        .list();
  }

  private Visitor setsUp(String name) {
    Visitor officer = new Visitor(port);
    officer.signsIn(name, PASSWORD);
    String key = first(KEY, officer.opens("/sign-in/app").body());
    String code = new Authenticator(key).code();
    officer.submits("/sign-in/app", "/sign-in/app", Map.of("code", code));
    return officer;
  }

  /** An agent who has followed the link of the invitation and chosen a password. */
  private UUID invited() {
    Mailbox mailbox = new Mailbox(port);
    UUID id =
        accounts
            .invite(
                NewAccount.staff(
                    malee,
                    "มาลี ใจดี",
                    new EmailAddress(mailbox.address()),
                    Set.of(Role.AGENT),
                    Set.of(AccountSystem.GPP)),
                Party.HOUSE)
            .orElseThrow();
    String link = mailbox.follows("เปิดบัญชี", "/invitation");
    HttpResponse<String> answer =
        new Visitor(port).submits(link, link, Map.of("password", PASSWORD, "again", PASSWORD));
    assertThat(location(answer)).isEqualTo("/sign-in?news=password");
    return id;
  }

  private static HttpResponse<String> changesApp(Visitor person, Map<String, String> fields) {
    return person.submits("/profile/app", "/profile/app", fields);
  }

  private static HttpResponse<String> recovers(Visitor person, String code) {
    return person.submits("/sign-in/code", "/sign-in/recovery", Map.of("recovery", code));
  }

  private static String first(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
