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
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountLocks;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.cast.Authenticator;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Somebody guesses the second step, or has lost all that they could prove it with. */
@House
class LockedPagesTest {

  private static final String PASSWORD = "Teak!parrot-1";
  private static final String LOST = "มีคำขอตั้งแอปยืนยันตัวตนใหม่";
  private static final Pattern REFERENCE =
      Pattern.compile("class=\"reference\">([A-Z2-9]{4}-[A-Z2-9]{4})<");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Recoveries recoveries;
  @Autowired AccountChanges changes;
  @Autowired AccountLocks locks;
  @Autowired AccountSettings settings;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private final Totp totp = Totp.fresh();
  private final Authenticator app = new Authenticator(totp.key());
  private final Person agent = officer(Role.AGENT);
  private final Person supervisor = officer(Role.SUPERVISOR);
  private Mailbox mailbox;
  private UUID malee;

  @BeforeEach
  void malee_of_fuel_has_an_app() {
    attempts.forget("password-at", "127.0.0.1");
    mailbox = new Mailbox(port);
    malee =
        accounts
            .invite(
                NewAccount.person(
                    AccountSystem.FUEL, null, "มาลี ใจดี", new EmailAddress(mailbox.address())),
                Party.HOUSE)
            .orElseThrow();
    changes.password(malee, passwords.encode(PASSWORD), true);
    changes.totp(malee, totp, null);
  }

  @Test
  void ten_wrong_codes_in_a_row_are_told_to_the_owner_once() {
    guesses(Tries.OF_SECOND_STEPS);
    assertThat(halfway().confirms(app.wrongCode()).statusCode()).isEqualTo(429);
    assertThat(halfway().confirms(app.wrongCode()).statusCode()).isEqualTo(429);
    assertThat(mailbox.reads("พิมพ์รหัสยืนยันผิดหลายครั้ง")).contains("มีคนรู้รหัสผ่านของคุณ");
    assertThat(mailbox.count("พิมพ์รหัสยืนยันผิดหลายครั้ง")).isEqualTo(1);
  }

  @Test
  void too_many_wrong_codes_within_a_day_lock_the_account_which_says_nothing_of_it() {
    Visitor owner = halfway();
    owner.confirms(app.code());
    assertThat(owner.opens("/profile").statusCode()).isEqualTo(200);
    guesses(settings.locks().wrongSteps());
    assertThat(state()).isEqualTo("LOCKED");
    assertThat(mailbox.reads("ล็อกบัญชีไว้ชั่วคราว")).contains("ถ้าไม่ใช่คุณ", "/forgot");

    HttpResponse<String> right = new Visitor(port).signsIn(mailbox.address(), PASSWORD);
    HttpResponse<String> wrong = new Visitor(port).signsIn(mailbox.address(), "wrong");
    assertThat(right.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
    assertThat(plain(right)).isEqualTo(plain(wrong));
    assertThat(owner.opens("/profile").statusCode()).isEqualTo(200);
    assertThat(acts()).contains("account.locked");
  }

  @Test
  void a_lock_opens_by_itself_when_its_time_is_over_and_by_an_officer_before() {
    guesses(settings.locks().wrongSteps());
    locks.openWhatIsOver();
    assertThat(state()).isEqualTo("LOCKED");
    sql.sql("update account set locked_until = now() where id = ?").param(malee).update();
    locks.openWhatIsOver();
    assertThat(state()).isEqualTo("ACTIVE");

    forgetTries();
    guesses(settings.locks().wrongSteps());
    assertThat(accounts.unlock(malee, agent.party(), "โทรถามแล้ว")).isTrue();
    assertThat(accounts.unlock(malee, agent.party(), "อีกครั้ง")).isFalse();
    assertThat(mailbox.reads("ปลดล็อกบัญชีแล้ว")).contains("ถ้าคุณไม่ได้ขอ");
    forgetTries();
    assertThat(location(halfway().confirms(app.code()))).isEqualTo("/profile");
    assertThat(acts()).containsSubsequence("account.locked", "account.unlocked");
  }

  @Test
  void one_right_code_and_the_count_begins_anew() {
    guesses(settings.locks().wrongSteps() - 1);
    forgetTries();
    assertThat(location(halfway().confirms(app.code()))).isEqualTo("/profile");
    guesses(2);
    assertThat(state()).isEqualTo("ACTIVE");
  }

  @Test
  void wrong_passwords_lock_nobody_however_many() {
    for (int i = 0; i < settings.locks().wrongSteps() + 5; i++) {
      attempts.forget("password-of-at", mailbox.address() + "\n127.0.0.1");
      attempts.forget("password-at", "127.0.0.1");
      new Visitor(port).signsIn(mailbox.address(), "wrong");
    }
    assertThat(state()).isEqualTo("ACTIVE");
  }

  @Test
  void a_locked_person_may_still_have_a_new_password_but_waits_with_it() {
    guesses(settings.locks().wrongSteps());
    attempts.forget("mail-asked", "127.0.0.1");
    new Visitor(port)
        .submits("/forgot", "/forgot", Map.of("system", "fuel", "email", mailbox.address()));
    String link = mailbox.follows("ตั้งรหัสผ่านใหม่", "/reset");
    String fresh = "Blue!heron-27";
    assertThat(
            location(
                new Visitor(port).submits(link, link, Map.of("password", fresh, "again", fresh))))
        .isEqualTo("/sign-in?news=password");
    assertThat(state()).isEqualTo("LOCKED");
    assertThat(new Visitor(port).signsIn(mailbox.address(), fresh).statusCode()).isEqualTo(422);
  }

  @Test
  void who_has_neither_phone_nor_codes_asks_and_the_owner_has_a_day_to_object() {
    Visitor person = halfway();
    assertThat(person.opens("/sign-in/code").body()).contains("/sign-in/lost-app");
    assertThat(person.opens("/sign-in/lost-app").body())
        .contains("24 ชั่วโมง", "โทรกลับ")
        .doesNotContain("??", "class=\"reference\"");
    assertThat(location(asks(person))).isEqualTo("/sign-in/lost-app");
    String reference = first(REFERENCE, person.opens("/sign-in/lost-app").body());
    assertThat(mailbox.reads(LOST)).contains(reference, "/recovery/objection/");
    asks(person);
    assertThat(first(REFERENCE, person.opens("/sign-in/lost-app").body())).isEqualTo(reference);

    UUID request = waiting().id();
    assertThat(recoveries.approve(request, agent, "รู้จัก")).isEqualTo(RecoveryDecision.TOO_EARLY);
    assertThat(recoveries.approve(request, supervisor, " ")).isEqualTo(RecoveryDecision.NO_REASON);
    assertThat(location(halfway().opens("/sign-in/app"))).contains("news=late");
    assertThat(recoveries.approve(request, supervisor, "มาแสดงตัวที่สำนักงาน"))
        .isEqualTo(RecoveryDecision.DONE);
    assertThat(mailbox.reads("ต้องตั้งแอปยืนยันตัวตนใหม่")).contains("ถ้าคุณไม่ได้ขอ");
    Visitor comesBack = new Visitor(port);
    assertThat(location(comesBack.signsIn(mailbox.address(), PASSWORD))).isEqualTo("/sign-in/app");
    assertThat(acts()).contains("recovery.asked", "recovery.approved", "authenticator.removed");
  }

  @Test
  void after_a_day_an_officer_is_enough() {
    asks(halfway());
    UUID request = waiting().id();
    sql.sql("update recovery set free_at = now() where id = ?").param(request).update();
    assertThat(recoveries.approve(request, agent, "")).isEqualTo(RecoveryDecision.DONE);
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), PASSWORD)))
        .isEqualTo("/sign-in/app");
  }

  @Test
  void the_owner_objects_by_one_press_and_the_app_stays() {
    asks(halfway());
    UUID request = waiting().id();
    String link = mailbox.follows(LOST, "/recovery/objection");
    new Visitor(port).submits(link, link, Map.of());
    assertThat(recoveries.approve(request, supervisor, "รีบ")).isEqualTo(RecoveryDecision.MOVED);
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), PASSWORD)))
        .isEqualTo("/sign-in/code");
  }

  @Test
  void without_the_password_nobody_asks_for_another_app() {
    Visitor stranger = new Visitor(port);
    assertThat(location(stranger.opens("/sign-in/lost-app"))).contains("news=late");
    assertThat(location(stranger.submits("/sign-in", "/sign-in/lost-app", Map.of())))
        .contains("news=late");
  }

  @Test
  void about_staff_only_another_administrator_decides() {
    UUID officer =
        accounts
            .invite(
                NewAccount.staff(
                    "m" + UUID.randomUUID().toString().substring(0, 8),
                    "สมชาย",
                    new EmailAddress(new Mailbox(port).address()),
                    Set.of(Role.ADMIN),
                    Set.of()),
                Party.HOUSE)
            .orElseThrow();
    changes.password(officer, passwords.encode(PASSWORD), true);
    recoveries.ask(officer, RecoveryRequest.Kind.LOST_APP, null, "AAAA-" + suffix());
    UUID request =
        recoveries.listed(officer(Role.ADMIN)).stream()
            .filter(one -> one.account().equals(officer))
            .findFirst()
            .orElseThrow()
            .id();
    Person self = new Person(officer, AccountSystem.STAFF, Set.of(Role.ADMIN), Set.of());
    Person everywhere =
        new Person(UUID.randomUUID(), AccountSystem.STAFF, Set.of(Role.SUPERVISOR), Set.of());
    assertThat(recoveries.approve(request, self, "ผมเอง")).isEqualTo(RecoveryDecision.NOT_THERE);
    assertThat(recoveries.approve(request, everywhere, "x")).isEqualTo(RecoveryDecision.NOT_THERE);
    assertThat(recoveries.listed(everywhere))
        .extracting(RecoveryRequest::id)
        .doesNotContain(request);
    assertThat(recoveries.approve(request, officer(Role.ADMIN), "พบตัวแล้ว"))
        .isEqualTo(RecoveryDecision.DONE);
  }

  @Test
  void an_administrator_unlocks_an_officer_on_the_page_of_staff() {
    String name = "m" + UUID.randomUUID().toString().substring(0, 8);
    UUID officer =
        accounts
            .invite(
                NewAccount.staff(
                    name,
                    "สมชาย",
                    new EmailAddress(new Mailbox(port).address()),
                    Set.of(Role.AGENT),
                    Set.of()),
                Party.HOUSE)
            .orElseThrow();
    changes.password(officer, passwords.encode(PASSWORD), true);
    sql.sql(
            "update account set state = 'LOCKED', locked_until = now() + interval '1 day' where id"
                + " = ?")
        .param(officer)
        .update();
    Visitor admin = Visitor.staff(port);
    String page = "/console/account/staff";
    assertThat(admin.opens(page).body()).contains("ถูกล็อก", "/unlocking");
    assertThat(admin.submits(page, page + "/" + officer + "/unlocking", Map.of()).body())
        .contains("ยังไม่ได้บอกเหตุผล");
    assertThat(
            location(
                admin.submits(
                    page, page + "/" + officer + "/unlocking", Map.of("reason", "โทรถามแล้ว"))))
        .isEqualTo(page + "?news=changed");
    assertThat(location(new Visitor(port).signsIn(name, PASSWORD))).isEqualTo("/sign-in/app");
  }

  private void guesses(int times) {
    for (int i = 0; i < times; i++) {
      if (i % Tries.OF_SECOND_STEPS == 0 && i > 0) {
        forgetTries();
      }
      assertThat(halfway().confirms(app.wrongCode()).statusCode()).isEqualTo(422);
    }
  }

  private void forgetTries() {
    attempts.forget("second-step", malee.toString());
  }

  private Visitor halfway() {
    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(mailbox.address(), PASSWORD))).isEqualTo("/sign-in/code");
    return person;
  }

  private static HttpResponse<String> asks(Visitor person) {
    return person.submits("/sign-in/lost-app", "/sign-in/lost-app", Map.of());
  }

  private RecoveryRequest waiting() {
    return recoveries.listed(supervisor).stream()
        .filter(one -> one.account().equals(malee))
        .findFirst()
        .orElseThrow();
  }

  private String state() {
    return sql.sql("select state from account where id = ?")
        .param(malee)
        .query(String.class)
        .single();
  }

  private List<String> acts() {
    return sql.sql("select act from audit where subject = :id or actor = :id order by id")
        .param("id", malee.toString())
        .query(String.class)
        .list();
  }

  private static String plain(HttpResponse<String> page) {
    return page.body().replaceAll("(?s)_csrf.*?>", "");
  }

  private static String suffix() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static Person officer(Role role) {
    return new Person(UUID.randomUUID(), AccountSystem.STAFF, Set.of(role), Set.of());
  }

  private static String first(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }
}
