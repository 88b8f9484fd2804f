package phuchuay.registration.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.directory.Seats;
import phuchuay.platform.Seal;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.Office;

/** Joining GPP with a code, page after page, without scripts. */
@House
class RegisterPagesTest {

  private static final String PASSWORD = "Teak!p4rrot";
  private static final String NOT_ISSUED = "ABCD2345";
  private static final String AGENCY = "เทศบาลตำบลบ้านสวนลงทะเบียน";

  @LocalServerPort int port;
  @Autowired ActivationCodes codes;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired StringRedisTemplate redis;
  @Autowired TransactionTemplate transaction;

  private Office office = new Office(null, null, null, null);
  private Mailbox malee = new Mailbox(0);
  private Mailbox registry = new Mailbox(0);
  private UUID agency = UUID.randomUUID();
  private String username = "";
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void somebody_of_an_agency() {
    Office.forgetGuesses(redis);
    office = new Office(sql, seal, codes, transaction);
    malee = new Mailbox(port);
    registry = new Mailbox(port);
    agency = office.agency("LOCAL_GOVERNMENT", AGENCY, registry.address());
    username = "malee" + UUID.randomUUID().toString().substring(0, 8);
    visitor = new Visitor(port);
  }

  @Test
  void who_was_given_a_code_is_in_after_three_pages_and_signs_in() {
    String code = office.issued(agency, malee.address());
    assertThat(visitor.opens("/register").body())
        .contains("ขั้นที่ 1 จาก 4", "one-time-code")
        .doesNotContain(AGENCY, "??");

    assertThat(location(types(code.toLowerCase()))).isEqualTo("/register/person");
    assertThat(visitor.opens("/register/person").body())
        .contains(AGENCY, "autocomplete=\"username\"", "autocomplete=\"email\"")
        .doesNotContain(code, "??", "role=\"alert\"");
    assertThat(location(tells(malee.address()))).isEqualTo("/register/password");
    assertThat(visitor.opens("/register/password").body())
        .contains("new-password", username)
        .doesNotContain("??", PASSWORD);
    assertThat(location(chooses(PASSWORD))).isEqualTo("/register/done");
    assertThat(visitor.opens("/register/done").body()).contains("href=\"/sign-in");
    assertThat(visitor.opens("/profile").statusCode()).isEqualTo(302);

    Visitor inside = new Visitor(port);
    assertThat(location(inside.signsIn(username, PASSWORD))).isEqualTo("/profile");
    assertThat(seats.history(agency)).hasSize(1);
    assertThat(ledger()).containsExactly("USED");
    assertThat(malee.reads("ลงทะเบียนเสร็จแล้ว")).contains(username, AGENCY);
  }

  @Test
  void whatever_is_wrong_with_a_code_the_answer_is_the_same_to_the_last_byte() {
    UUID other = office.agency("LOCAL_GOVERNMENT", "เทศบาลตำบลบ้านนาไกล", "");
    String expired = office.issued(agency, malee.address());
    sql.sql("update activation_code set expires_at = now() where agency = ?")
        .param(agency)
        .update();
    String closed = office.issued(other, malee.address());
    sql.sql("update agency set status = 'CLOSED' where id = ?").param(other).update();
    List<String> answers = new ArrayList<>();
    for (String code : List.of(NOT_ISSUED, expired, closed, "835R5SJ3", "АBCD2345")) {
      Office.forgetGuesses(redis);
      HttpResponse<String> answer = types(code);
      assertThat(answer.statusCode()).isEqualTo(422);
      answers.add(answer.body().replaceAll("name=\"_csrf\"[^>]*>", "").replace(code, "TYPED"));
    }
    assertThat(answers).allMatch(answers.getFirst()::equals);
    assertThat(answers.getFirst()).contains("role=\"alert\"", "TYPED").doesNotContain(AGENCY);
  }

  @Test
  void nobody_guesses_more_than_three_times_in_a_row_with_however_many_cookies() {
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      visitor = new Visitor(port);
      answers.add(types("ABCD234" + (i + 2)).statusCode());
    }
    assertThat(answers).containsExactly(422, 422, 422, 429, 429);
    HttpResponse<String> waits = types(office.issued(agency, malee.address()));
    assertThat(waits.statusCode()).isEqualTo(429);
    assertThat(waits.headers().firstValue("Retry-After")).isPresent();
    assertThat(waits.body()).contains("role=\"alert\"", "นาที").doesNotContain("??");
  }

  @Test
  void what_was_typed_is_kept_and_every_mistake_is_named() {
    types(office.issued(agency, malee.address()));
    HttpResponse<String> answer =
        visitor.submits(
            "/register/person",
            "/register/person",
            Map.of("username", "a@b.example", "email", "nonsense", "name", "มาลี", "phone", "12"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "value=\"nonsense\"", "value=\"มาลี\"")
        .contains("id=\"username-mistake\"", "id=\"email-mistake\"", "id=\"position-mistake\"")
        .contains("id=\"phone-mistake\"")
        .doesNotContain("id=\"name-mistake\"", "??");
    assertThat(location(visitor.opens("/register/password"))).isEqualTo("/register/person");
  }

  @Test
  void a_weak_password_is_refused_by_the_rules_of_the_system() {
    types(office.issued(agency, malee.address()));
    tells(malee.address());
    assertThat(chooses("12345678").body()).contains("role=\"alert\"", "class=\"no\"");
    assertThat(chooses(username + "!").statusCode()).isEqualTo(422);
    assertThat(ledger()).containsExactly("ISSUED");
  }

  @Test
  void no_page_is_entered_without_a_code() {
    assertThat(location(visitor.opens("/register/person"))).isEqualTo("/register?news=late");
    assertThat(location(visitor.opens("/register/password"))).isEqualTo("/register?news=late");
    assertThat(location(tells(malee.address()))).isEqualTo("/register?news=late");
    assertThat(location(chooses(PASSWORD))).isEqualTo("/register?news=late");
    assertThat(visitor.opens("/register?news=late").body()).doesNotContain("??");
  }

  @Test
  void another_address_than_the_code_was_asked_for_with_has_to_answer_first() {
    Mailbox colleague = new Mailbox(port);
    types(office.issued(agency, malee.address()));
    tells(colleague.address());
    assertThat(location(chooses(PASSWORD))).isEqualTo("/register/waiting?for=email");
    assertThat(visitor.opens("/register/waiting?for=email").body()).doesNotContain("??");
    assertThat(new Visitor(port).signsIn(username, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(ledger()).containsExactly("ISSUED");

    String link = colleague.follows("ยืนยันอีเมล", "/register/confirmation");
    assertThat(new Visitor(port).opens(link).body()).contains(AGENCY, "มาลี ใจดี");
    assertThat(ledger()).containsExactly("ISSUED");
    assertThat(location(new Visitor(port).submits(link, link, Map.of())))
        .isEqualTo("/register/confirmed?what=email");

    assertThat(location(new Visitor(port).signsIn(username, PASSWORD))).isEqualTo("/profile");
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(404);
    malee.follows("มีผู้ใช้ใหม่", "/register/undoing");
  }

  @Test
  void a_paper_code_alone_is_never_enough_the_agency_says_who_is_theirs() {
    types(paper());
    tells(malee.address());
    assertThat(location(chooses(PASSWORD))).isEqualTo("/register/waiting?for=agency");
    assertThat(new Visitor(port).signsIn(username, PASSWORD).statusCode()).isEqualTo(422);

    String link = registry.follows("ขอให้หน่วยงานยืนยัน", "/register/confirmation");
    assertThat(new Visitor(port).opens(link).body())
        .contains("มาลี ใจดี", "นักวิชาการพัสดุ", malee.address(), "ไม่ใช่คนของเรา");
    assertThat(location(new Visitor(port).submits(link, link, Map.of())))
        .isEqualTo("/register/confirmed?what=agency");
    assertThat(location(new Visitor(port).signsIn(username, PASSWORD))).isEqualTo("/profile");
  }

  @Test
  void a_stranger_with_a_code_seen_on_paper_is_refused_and_the_code_dies() {
    String seen = paper();
    types(seen);
    tells(malee.address());
    chooses(PASSWORD);
    String link = registry.follows("ขอให้หน่วยงานยืนยัน", "/register/confirmation");
    assertThat(location(new Visitor(port).submits(link, link + "/refusal", Map.of())))
        .isEqualTo("/register/confirmed?what=refused");
    assertThat(ledger()).containsExactly("REVOKED");
    assertThat(types(seen).statusCode()).isEqualTo(422);
    assertThat(malee.reads("ลงทะเบียนไม่ผ่าน")).contains(AGENCY);
    assertThat(passwords()).isZero();
  }

  @Test
  void an_agency_without_an_address_leaves_it_to_the_officers() {
    agency = office.agency("LOCAL_GOVERNMENT", AGENCY, "");
    types(paper());
    tells(malee.address());
    assertThat(location(chooses(PASSWORD))).isEqualTo("/register/waiting?for=officer");
  }

  @Test
  void an_agency_is_not_asked_for_a_word_more_often_than_three_times_a_day() {
    for (String expected : List.of("agency", "agency", "agency", "officer")) {
      visitor = new Visitor(port);
      malee = new Mailbox(port);
      username += "x";
      types(paper());
      tells(malee.address());
      assertThat(location(chooses(PASSWORD))).isEqualTo("/register/waiting?for=" + expected);
    }
  }

  @Test
  void one_press_of_the_agency_takes_everything_back() {
    types(office.issued(agency, malee.address()));
    tells(malee.address());
    chooses(PASSWORD);
    Visitor inside = new Visitor(port);
    inside.signsIn(username, PASSWORD);
    assertThat(inside.opens("/profile").statusCode()).isEqualTo(200);

    String link = registry.follows("มีผู้ใช้ใหม่", "/register/undoing");
    assertThat(new Visitor(port).opens(link).body()).contains("เพิกถอนผู้ใช้คนนี้");
    assertThat(inside.opens("/profile").statusCode()).isEqualTo(200);
    assertThat(location(new Visitor(port).submits(link, link, Map.of())))
        .isEqualTo("/register/undone?what=joining");

    assertThat(inside.opens("/profile").statusCode()).isEqualTo(302);
    assertThat(new Visitor(port).signsIn(username, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(seats.history(agency)).allMatch(seat -> !seat.held());
    assertThat(ledger()).containsExactly("REVOKED");
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(404);
  }

  @Test
  void a_taken_name_or_address_is_told_in_one_sentence_and_costs_no_code() {
    types(office.issued(agency, malee.address()));
    tells(malee.address());
    chooses(PASSWORD);
    visitor = new Visitor(port);
    types(office.issued(agency, malee.address()));
    HttpResponse<String> sameName = tells("x" + malee.address());
    username += "2";
    HttpResponse<String> sameAddress = tells(malee.address());
    assertThat(sameName.body()).contains("ชื่อผู้ใช้หรืออีเมลนี้มีบัญชี");
    assertThat(sameAddress.body()).contains("ชื่อผู้ใช้หรืออีเมลนี้มีบัญชี");
    assertThat(ledger()).containsExactlyInAnyOrder("USED", "ISSUED");
  }

  @Test
  void a_full_agency_is_told_kindly_and_the_code_goes_on_working() {
    seats.allow(agency, "gpp", 0, "officer");
    String code = office.issued(agency, malee.address());
    types(code);
    HttpResponse<String> full = visitor.opens("/register/person");
    assertThat(full.statusCode()).isEqualTo(409);
    assertThat(full.body()).contains("ครบจำนวนแล้ว", "02-298-2102").doesNotContain("??");
    seats.allow(agency, "gpp", 1, "officer");
    assertThat(visitor.opens("/register/person").statusCode()).isEqualTo(200);
  }

  @Test
  void of_ten_who_join_with_one_code_at_once_one_is_in() throws Exception {
    String code = office.issued(agency, malee.address());
    List<Callable<String>> wishes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Visitor one = new Visitor(port);
      visitor = one;
      Office.forgetGuesses(redis);
      types(code);
      String name = username + i;
      one.submits("/register/person", "/register/person", person(name, malee.address()));
      wishes.add(
          () ->
              location(
                  one.submits(
                      "/register/password",
                      "/register/password",
                      Map.of("password", PASSWORD, "again", PASSWORD))));
    }
    List<String> ends = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(10)) {
      for (Future<String> end : threads.invokeAll(wishes)) {
        ends.add(end.get());
      }
    }
    assertThat(ends).filteredOn("/register/done"::equals).hasSize(1);
    assertThat(seats.history(agency)).hasSize(1);
    assertThat(
            sql.sql("select count(*) from account where username like ? || '%'")
                .param(username)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void the_pages_speak_english() {
    assertThat(visitor.opens("/register?lang=en").body())
        .contains("Step 1 of 4", "/register?lang=en")
        .doesNotContain("??");
    types(office.issued(agency, malee.address()));
    assertThat(visitor.opens("/register/person?lang=en").body()).doesNotContain("??");
    for (String page : List.of("done", "waiting", "waiting?for=agency", "confirmed", "undone")) {
      String english = page + (page.contains("?") ? "&" : "?") + "lang=en";
      assertThat(visitor.opens("/register/" + english).body())
          .contains("lang=\"en\"")
          .doesNotContain("??");
    }
  }

  @Test
  void a_registration_that_nobody_confirms_is_over_and_its_password_forgotten() {
    types(paper());
    tells(malee.address());
    chooses(PASSWORD);
    assertThat(passwords()).isEqualTo(1);
    sql.sql("update joining set until = now() where agency = ?").param(agency).update();
    await()
        .untilAsserted(
            () -> {
              joinings.lapse();
              assertThat(passwords()).isZero();
            });
  }

  @Autowired Joinings joinings;

  private int passwords() {
    return sql.sql("select count(password) from joining where agency = ?")
        .param(agency)
        .query(Integer.class)
        .single();
  }

  private String paper() {
    return codes.print(AccountSystem.GPP, agency, 1, Office.OFFICER).getFirst().value();
  }

  private HttpResponse<String> types(String code) {
    return visitor.submits("/register", "/register", Map.of("code", code));
  }

  private HttpResponse<String> tells(String email) {
    return visitor.submits("/register", "/register/person", person(username, email));
  }

  private static Map<String, String> person(String username, String email) {
    Map<String, String> fields = new HashMap<>();
    fields.put("username", username);
    fields.put("email", email);
    fields.put("name", "มาลี ใจดี");
    fields.put("position", "นักวิชาการพัสดุ");
    fields.put("phone", "081-234-5678");
    return fields;
  }

  private HttpResponse<String> chooses(String password) {
    return visitor.submits(
        "/register", "/register/password", Map.of("password", password, "again", password));
  }

  private List<String> ledger() {
    return sql.sql("select state from code_ledger where agency = ?")
        .param(agency)
        .query(String.class)
        .list();
  }
}
