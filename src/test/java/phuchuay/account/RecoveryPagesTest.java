package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Passwords;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** A password and a mailbox are lost: questions, answers, and an officer. */
@House
class RecoveryPagesTest {

  private static final String OLD = "teak-parrot-1";
  private static final String NEW = "blue-heron-27";
  private static final String FILED = "มีคำขอกู้คืนบัญชีของคุณ";
  private static final Pattern QUESTION = Pattern.compile("id=\"question\">([^<]+)<");
  private static final Pattern COUNT = Pattern.compile("ข้อ \\d จาก (\\d)");
  private static final Pattern REFERENCE =
      Pattern.compile("class=\"reference\">([A-Z2-9]{4}-[A-Z2-9]{4})<");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Recoveries recoveries;
  @Autowired AccountChanges changes;
  @Autowired NewPasswords newPasswords;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private final String taxNumber = number();
  private final String idNumber = number();
  private final Person officer = officer(Set.of(AccountSystem.EIA), Role.AGENT);
  private Mailbox mailbox;
  private UUID malee;

  @BeforeEach
  void malee_of_smart_eia_has_set_two_questions() {
    nobodyHasTriedYet();
    mailbox = new Mailbox(port);
    malee = somebody(mailbox, taxNumber);
    Visitor here = signedIn();
    assertThat(location(sets(here, Map.of()))).isEqualTo("/profile/questions?news=set");
    assertThat(mailbox.reads("คำถามกู้คืนบัญชีเปลี่ยนแล้ว")).contains("ถ้าไม่ใช่คุณ");
  }

  @Test
  void right_answers_wait_for_an_officer_and_only_then_the_password_counts() {
    Visitor person = new Visitor(port);
    String reference = recovers(person, "  โรงเรียน วัดใหม่ ๑๒", "หมูปิ้ง");
    assertThat(reference).isNotEmpty();
    assertThat(mailbox.reads(FILED)).contains(reference, "/recovery/objection/");
    assertThat(new Visitor(port).signsIn(mailbox.address(), NEW).statusCode()).isEqualTo(422);
    Visitor elsewhere = signedIn();

    RecoveryRequest request = waiting();
    assertThat(request.reference()).isEqualTo(reference);
    assertThat(recoveries.approve(request.id(), officer, "")).isEqualTo(RecoveryDecision.DONE);

    assertThat(location(elsewhere.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(new Visitor(port).signsIn(mailbox.address(), OLD).statusCode()).isEqualTo(422);
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), NEW))).isEqualTo("/profile");
    assertThat(mailbox.reads("ได้รับอนุมัติรหัสผ่าน"))
        .contains("ถ้าคุณไม่ได้ขอ")
        .doesNotContain(NEW);
    assertThat(acts()).contains("questions.changed", "recovery.asked", "recovery.approved");
    assertThat(recoveries.approve(request.id(), officer, "")).isEqualTo(RecoveryDecision.MOVED);
    assertThat(person.opens("/recovery/sent").body()).contains(reference);
  }

  @Test
  void an_unknown_number_is_led_the_same_way_to_the_same_end_and_nothing_is_filed() {
    long before = filed();
    Visitor stranger = new Visitor(port);
    String own = number();
    HttpResponse<String> first = begins(stranger, own, "");
    assertThat(location(first)).isEqualTo("/recovery/question");
    String page = stranger.opens("/recovery/question").body();
    String asked = first(QUESTION, page);
    assertThat(asked).isNotBlank();
    answersAll(stranger, "อะไรก็ได้");
    assertThat(location(chooses(stranger, NEW))).isEqualTo("/recovery/sent");
    String known = sentPage(malee());
    assertThat(sentPage(stranger)).isEqualTo(known);
    assertThat(filed()).isEqualTo(before + 1);

    Visitor again = new Visitor(port);
    begins(again, own, "");
    assertThat(first(QUESTION, again.opens("/recovery/question").body())).isEqualTo(asked);
  }

  @Test
  void wrong_answers_lead_to_the_same_end_and_only_officers_learn_that_they_were_wrong() {
    Visitor guesser = new Visitor(port);
    String reference = recovers(guesser, "ไม่รู้", "หมูปิ้ง");
    assertThat(reference).isNotEmpty();
    assertThat(recoveries.listed(officer))
        .filteredOn(one -> one.reference().equals(reference))
        .extracting(RecoveryRequest::state)
        .containsExactly(RecoveryRequest.State.WRONG);
    assertThat(
            sql.sql("select count(*) from recovery where account = ? and password is not null")
                .param(malee)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void ones_own_question_is_shown_only_after_right_answers() {
    Visitor person = new Visitor(port);
    begins(person, taxNumber, idNumber);
    answers(person, "โรงเรียนวัดใหม่12");
    assertThat(person.opens("/recovery/question").body()).contains("เจอกันวันแรกกินอะไร");
    Visitor guesser = new Visitor(port);
    begins(guesser, taxNumber, idNumber);
    answers(guesser, "ไม่รู้");
    assertThat(guesser.opens("/recovery/question").body()).doesNotContain("เจอกันวันแรก");
  }

  @Test
  void numbers_count_only_together_and_another_set_is_somebody_else() {
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      Visitor guesser = new Visitor(port);
      begins(guesser, taxNumber, number());
      asked.add(guesser.opens("/recovery/question").body().replaceAll("(?s)_csrf.*?>", ""));
      answersAll(guesser, "โรงเรียนวัดใหม่12");
      chooses(guesser, NEW);
    }
    assertThat(asked).hasSizeGreaterThan(1);
    assertThat(recoveries.listed(officer))
        .extracting(RecoveryRequest::account)
        .doesNotContain(malee);
  }

  @Test
  void after_five_wrong_attempts_answers_are_not_taken_but_the_password_still_is() {
    for (int i = 0; i < 5; i++) {
      nobodyHasTriedYet();
      recovers(new Visitor(port), "ไม่รู้", "ไม่รู้");
    }
    assertThat(mailbox.reads("หยุดรับคำตอบ")).contains("รหัสผ่านเดิมยังเข้าสู่ระบบได้");
    nobodyHasTriedYet();
    String late = recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    RecoveryRequest request = listed(late);
    assertThat(request.state()).isEqualTo(RecoveryRequest.State.LOCKED);
    assertThat(request.locked()).isTrue();
    Visitor owner = signedIn();
    assertThat(owner.opens("/profile/questions").body()).contains("หยุดรับคำตอบแล้ว");

    assertThat(recoveries.unlock(request.id(), officer, "")).isEqualTo(RecoveryDecision.NO_REASON);
    assertThat(recoveries.unlock(request.id(), officer, "โทรถามแล้ว"))
        .isEqualTo(RecoveryDecision.DONE);
    nobodyHasTriedYet();
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    assertThat(waiting().state()).isEqualTo(RecoveryRequest.State.WAITING);
  }

  @Test
  void five_attempts_a_day_with_the_same_numbers_whoever_has_them() {
    for (String known : List.of(taxNumber, number())) {
      nobodyHasTriedYet();
      for (int i = 0; i < 5; i++) {
        assertThat(location(begins(new Visitor(port), known, ""))).isEqualTo("/recovery/question");
      }
      HttpResponse<String> refused = begins(new Visitor(port), known, "");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("role=\"alert\"", "ติดต่อเจ้าหน้าที่", known);
    }
  }

  @Test
  void a_refusal_changes_nothing_and_tells_why() {
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    RecoveryRequest request = waiting();
    assertThat(recoveries.refuse(request.id(), officer, " ")).isEqualTo(RecoveryDecision.NO_REASON);
    assertThat(recoveries.refuse(request.id(), officer, "โทรกลับไม่พบตัว"))
        .isEqualTo(RecoveryDecision.DONE);
    assertThat(mailbox.reads("ไม่ได้รับอนุมัติ")).contains("โทรกลับไม่พบตัว");
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), OLD))).isEqualTo("/profile");
    assertThat(recoveries.approve(request.id(), officer, "")).isEqualTo(RecoveryDecision.MOVED);
    assertThat(passwordKept()).isZero();
  }

  @Test
  void of_many_officers_who_decide_at_once_one_decides() {
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    UUID request = waiting().id();
    List<RecoveryDecision> decisions =
        atOnce(
            n ->
                n % 2 == 0
                    ? recoveries.approve(request, officer, "")
                    : recoveries.refuse(request, officer, "ไม่ใช่เจ้าของ"));
    assertThat(decisions).containsOnlyOnce(RecoveryDecision.DONE);
    assertThat(acts().stream().filter(act -> act.matches("recovery\\.(approved|refused)")))
        .hasSize(1);
  }

  @Test
  void an_officer_of_another_system_neither_sees_nor_decides() {
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    UUID request = waiting().id();
    Person elsewhere = officer(Set.of(AccountSystem.GPP), Role.SUPERVISOR);
    assertThat(recoveries.listed(elsewhere))
        .extracting(RecoveryRequest::id)
        .doesNotContain(request);
    assertThat(recoveries.approve(request, elsewhere, "")).isEqualTo(RecoveryDecision.NOT_THERE);
    assertThat(recoveries.refuse(request, elsewhere, "x")).isEqualTo(RecoveryDecision.NOT_THERE);
    assertThat(recoveries.approve(UUID.randomUUID(), officer, ""))
        .isEqualTo(RecoveryDecision.NOT_THERE);
    assertThat(recoveries.listed(officer)).extracting(RecoveryRequest::id).contains(request);
  }

  @Test
  void the_owner_cancels_it_by_one_press_and_looking_changes_nothing() {
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    String link = mailbox.follows(FILED, "/recovery/objection");
    Visitor owner = new Visitor(port);
    assertThat(owner.opens(link).statusCode()).isEqualTo(200);
    assertThat(waiting().state()).isEqualTo(RecoveryRequest.State.WAITING);
    UUID request = waiting().id();
    assertThat(owner.submits(link, link, Map.of()).body()).contains("ยกเลิกคำขอแล้ว", "/forgot");
    assertThat(recoveries.approve(request, officer, "")).isEqualTo(RecoveryDecision.MOVED);
    assertThat(passwordKept()).isZero();
    assertThat(owner.opens(link).statusCode()).isEqualTo(404);
    assertThat(acts()).contains("recovery.objected");
  }

  @Test
  void what_waits_is_void_when_the_password_changes_another_way_or_a_newer_one_comes() {
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    UUID first = waiting().id();
    nobodyHasTriedYet();
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    UUID second = waiting().id();
    assertThat(second).isNotEqualTo(first);
    assertThat(recoveries.approve(first, officer, "")).isEqualTo(RecoveryDecision.MOVED);
    newPasswords.byHolder(malee, "red-kite-1999", "no session");
    assertThat(recoveries.approve(second, officer, "")).isEqualTo(RecoveryDecision.MOVED);
    assertThat(passwordKept()).isZero();
  }

  @Test
  void numbers_answers_and_passwords_are_nowhere_to_be_read() {
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    String rows =
        sql.sql(
                """
                select coalesce(string_agg(t, ' '), '') from (
                  select p::text t from recovery_proof p where account = :id
                  union all select q::text from recovery_question q where account = :id
                  union all select r::text from recovery r where account = :id
                  union all select m.fills::text from mail m) all_rows
                """)
            .param("id", malee)
            .query(String.class)
            .single();
    assertThat(rows)
        .contains("$argon2id$")
        .doesNotContain(taxNumber, idNumber, "หมูปิ้ง", "วัดใหม่", "เจอกันวันแรก", NEW);
  }

  @Test
  void questions_want_the_password_and_are_held_against_their_rules() {
    Visitor here = signedIn();
    assertThat(sets(here, Map.of("current", "wrong")).body()).contains("รหัสผ่านไม่ตรง");
    assertThat(sets(here, Map.of("agency", "123")).body()).contains("อ่านเลข 13 หลักไม่ได้", "123");
    assertThat(sets(here, Map.of("agency", number())).body()).contains("เลขที่ลงทะเบียนไว้");
    assertThat(sets(here, Map.of("code1", "own", "own2", "x")).body()).contains("role=\"alert\"");
    assertThat(sets(here, Map.of("answer2", "โรงเรียนวัดใหม่ ๑๒")).body()).contains("ซ้ำกัน");
    assertThat(sets(here, Map.of("answer1", "?!")).body()).contains("อย่างน้อย 2 ตัว");
    assertThat(sets(here, Map.of("own2", "สั้น")).body()).contains("8–150");
    Visitor other = somebodyElseOfTheSameCompany();
    assertThat(sets(other, Map.of()).body()).contains("มีผู้ใช้อื่นใช้เลขชุดนี้แล้ว");
    assertThat(here.opens("/profile/questions").body())
        .contains("โรงเรียนแห่งแรก", "เจอกันวันแรกกินอะไร")
        .doesNotContain("??", "หมูปิ้ง");

    assertThat(
            location(
                here.submits(
                    "/profile/questions", "/profile/questions/removal", Map.of("current", OLD))))
        .isEqualTo("/profile/questions?news=removed");
    recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    assertThat(recoveries.listed(officer))
        .extracting(RecoveryRequest::account)
        .doesNotContain(malee);
  }

  @Test
  void no_step_of_the_way_can_be_skipped() {
    Visitor person = new Visitor(port);
    for (String page : List.of("/recovery/question", "/recovery/password", "/recovery/sent")) {
      assertThat(location(person.opens(page))).isEqualTo("/recovery?news=late");
    }
    begins(person, taxNumber, idNumber);
    assertThat(location(person.opens("/recovery/password"))).isEqualTo("/recovery/question");
    assertThat(location(chooses(person, NEW))).isEqualTo("/recovery/question");
    answersAll(person, "x1");
    assertThat(location(person.opens("/recovery/question"))).isEqualTo("/recovery/password");
    chooses(person, NEW);
    assertThat(location(chooses(person, NEW))).isEqualTo("/recovery/sent");
    assertThat(location(answers(person, "หมูปิ้ง"))).isEqualTo("/recovery/sent");
  }

  @Test
  void a_password_of_ones_own_name_is_not_refused_here_else_it_would_tell_whose_it_is() {
    Visitor person = new Visitor(port);
    begins(person, taxNumber, idNumber);
    answersAll(person, "x1");
    assertThat(chooses(person, "password1").body()).contains("role=\"alert\"", "class=\"no\"");
    assertThat(location(chooses(person, "มาลี-ใจดี-2570"))).isEqualTo("/recovery/sent");
  }

  @Test
  void only_smart_eia_asks_questions() {
    Mailbox other = new Mailbox(port);
    UUID person =
        accounts
            .invite(
                NewAccount.person(
                    AccountSystem.GPP, null, "สมชาย", new EmailAddress(other.address())),
                Party.HOUSE)
            .orElseThrow();
    changes.password(person, passwords.encode(OLD), true);
    Visitor visitor = new Visitor(port);
    visitor.signsIn(other.address(), OLD);
    assertThat(location(visitor.opens("/profile/questions"))).isEqualTo("/profile");
    assertThat(visitor.opens("/profile").body()).doesNotContain("/profile/questions");
    assertThat(signedIn().opens("/profile").body()).contains("/profile/questions");
    assertThat(new Visitor(port).opens("/forgot").body()).contains("/recovery");
  }

  @Test
  void at_the_desk_an_officer_approves_or_refuses_with_a_reason() {
    String reference = recovers(new Visitor(port), "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    Visitor admin = Visitor.staff(port);
    String page = "/console/account/recoveries";
    UUID request = waiting().id();
    assertThat(admin.opens(page).body()).contains(reference, "มาลี ใจดี").doesNotContain("??");
    HttpResponse<String> without = admin.submits(page, page + "/" + request + "/refusal", Map.of());
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("role=\"alert\"", "ยังไม่ได้บอกเหตุผล");
    assertThat(location(admin.submits(page, page + "/" + request + "/approval", Map.of())))
        .isEqualTo(page + "?news=approval");
    assertThat(admin.submits(page, page + "/" + request + "/approval", Map.of()).body())
        .contains("role=\"alert\"", "ก่อนหน้านี้");
    assertThat(
            admin
                .submits(page, page + "/" + UUID.randomUUID() + "/approval", Map.of())
                .statusCode())
        .isEqualTo(404);
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), NEW))).isEqualTo("/profile");
  }

  @Test
  void a_request_that_casework_files_is_decided_like_any_other() {
    String reference = Codes.reference();
    recoveries.ask(malee, Kind.QUESTIONS, passwords.encode(NEW), reference);
    assertThat(recoveries.approve(waiting().id(), officer, "")).isEqualTo(RecoveryDecision.DONE);
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), NEW))).isEqualTo("/profile");
  }

  private Visitor malee() {
    nobodyHasTriedYet();
    Visitor person = new Visitor(port);
    recovers(person, "โรงเรียนวัดใหม่12", "หมูปิ้ง");
    return person;
  }

  private String recovers(Visitor person, String school, String food) {
    begins(person, taxNumber, idNumber);
    answers(person, school);
    answers(person, food);
    while (location(person.opens("/recovery/password")).equals("/recovery/question")) {
      answers(person, food);
    }
    assertThat(location(chooses(person, NEW))).isEqualTo("/recovery/sent");
    return first(REFERENCE, person.opens("/recovery/sent").body());
  }

  private void answersAll(Visitor person, String answer) {
    String page = person.opens("/recovery/question").body();
    int count = Integer.parseInt(first(COUNT, page));
    for (int i = 0; i < count; i++) {
      assertThat(answers(person, answer).statusCode()).isEqualTo(302);
    }
  }

  /** As anybody sees it: without what differs each time. */
  private static String sentPage(Visitor person) {
    return person
        .opens("/recovery/sent")
        .body()
        .replaceAll(REFERENCE.pattern(), "")
        .replaceAll("(?s)_csrf.*?>", "");
  }

  private static HttpResponse<String> begins(Visitor person, String agency, String id) {
    return person.submits("/recovery", "/recovery", Map.of("agency", agency, "person", id));
  }

  private static HttpResponse<String> answers(Visitor person, String answer) {
    return person.submits("/recovery", "/recovery/question", Map.of("answer", answer));
  }

  private static HttpResponse<String> chooses(Visitor person, String password) {
    return person.submits(
        "/recovery", "/recovery/password", Map.of("password", password, "again", password));
  }

  private HttpResponse<String> sets(Visitor person, Map<String, String> otherwise) {
    Map<String, String> fields = new HashMap<>();
    fields.put("agency", taxNumber);
    fields.put("person", idNumber);
    fields.put("code1", "first-school");
    fields.put("answer1", "โรงเรียนวัดใหม่ 12");
    fields.put("code2", "own");
    fields.put("own2", "เจอกันวันแรกกินอะไร");
    fields.put("answer2", "หมูปิ้ง");
    fields.put("code3", "");
    fields.put("own3", "");
    fields.put("answer3", "");
    fields.put("current", OLD);
    fields.putAll(otherwise);
    return person.submits("/profile/questions", "/profile/questions", fields);
  }

  private Visitor somebodyElseOfTheSameCompany() {
    Mailbox other = new Mailbox(port);
    somebody(other, taxNumber);
    Visitor person = new Visitor(port);
    person.signsIn(other.address(), OLD);
    return person;
  }

  private UUID somebody(Mailbox at, String registered) {
    NewAccount account =
        new NewAccount(
            AccountSystem.EIA,
            null,
            new Secret("มาลี ใจดี"),
            new EmailAddress(at.address()),
            null,
            new Secret(registered),
            Set.of(),
            Set.of());
    UUID id = accounts.invite(account, Party.HOUSE).orElseThrow();
    changes.password(id, passwords.encode(OLD), true);
    return id;
  }

  private Visitor signedIn() {
    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(mailbox.address(), OLD))).isEqualTo("/profile");
    return person;
  }

  private void nobodyHasTriedYet() {
    attempts.forget("password-at", "127.0.0.1");
    attempts.forget("recovery-at", "127.0.0.1");
    attempts.forget("recovery-of", taxNumber);
    attempts.forget("recovery-of", String.join("+", new TreeSet<>(Set.of(taxNumber, idNumber))));
  }

  private RecoveryRequest waiting() {
    return recoveries.listed(officer).stream()
        .filter(one -> one.account().equals(malee))
        .filter(one -> one.state() == RecoveryRequest.State.WAITING)
        .findFirst()
        .orElseThrow();
  }

  private RecoveryRequest listed(String reference) {
    return recoveries.listed(officer).stream()
        .filter(one -> one.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private long filed() {
    return sql.sql("select count(*) from recovery").query(Long.class).single();
  }

  private int passwordKept() {
    return sql.sql("select count(*) from recovery where account = ? and password is not null")
        .param(malee)
        .query(Integer.class)
        .single();
  }

  private List<String> acts() {
    return sql.sql("select act from audit where subject = :id or actor = :id order by id")
        .param("id", malee.toString())
        .query(String.class)
        .list();
  }

  private static Person officer(Set<AccountSystem> scope, Role role) {
    return new Person(UUID.randomUUID(), AccountSystem.STAFF, Set.of(role), scope);
  }

  private interface Nth {
    RecoveryDecision decide(int n);
  }

  private static List<RecoveryDecision> atOnce(Nth nth) {
    try (ExecutorService many = Executors.newFixedThreadPool(12)) {
      List<Future<RecoveryDecision>> all =
          Stream.iterate(0, n -> n + 1)
              .limit(12)
              .map(n -> many.submit((Callable<RecoveryDecision>) () -> nth.decide(n)))
              .toList();
      await().until(() -> all.stream().allMatch(Future::isDone));
      return all.stream().map(Future::resultNow).toList();
    }
  }

  /** Some number whose check digit is right. */
  private static String number() {
    StringBuilder digits = new StringBuilder();
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int digit = i == 0 ? 1 : ThreadLocalRandom.current().nextInt(10);
      digits.append(digit);
      sum += digit * (13 - i);
    }
    return digits.append((11 - sum % 11) % 10).toString();
  }

  private static String first(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
