package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** A forgotten password, from the question to the next sign-in. */
@House
class ForgottenPagesTest {

  private static final String OLD = "Teak!parrot-1";
  private static final String NEW = "Blue!heron-27";
  private static final String SUBJECT = "ตั้งรหัสผ่านใหม่";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private Mailbox mailbox;

  @BeforeEach
  void a_new_person_comes() {
    attempts.forget("password-at", "127.0.0.1");
    attempts.forget("mail-asked", "127.0.0.1");
    mailbox = new Mailbox(port);
  }

  @ParameterizedTest
  @EnumSource(value = AccountSystem.class)
  void in_every_system_a_link_leads_to_a_new_password(AccountSystem system) {
    somebodyOf(system);
    asks(system, mailbox.address());
    String link = mailbox.follows(SUBJECT, "/reset");

    Visitor person = new Visitor(port);
    assertThat(person.opens(link).body())
        .contains("autocomplete=\"new-password\"", "class=\"rules\"")
        .doesNotContain("role=\"alert\"", "??");
    assertThat(location(chooses(person, link, NEW))).isEqualTo("/sign-in?news=password");
    assertThat(location(person.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(mailbox.reads("เปลี่ยนรหัสผ่านแล้ว")).doesNotContain(NEW);
    assertThat(person.signsIn(mailbox.address(), OLD).statusCode()).isEqualTo(422);
    assertThat(person.signsIn(mailbox.address(), NEW).statusCode()).isEqualTo(302);
  }

  @Test
  void the_answer_is_the_same_for_an_address_that_nobody_has() {
    somebodyOf(AccountSystem.GPP);
    String known = asks(AccountSystem.GPP, mailbox.address()).body();
    String unknown = asks(AccountSystem.GPP, "nobody@agency.example").body();
    String elsewhere = asks(AccountSystem.GPP, "x" + mailbox.address()).body();
    assertThat(List.of(unknown, elsewhere)).containsOnly(known);
    assertThat(known)
        .contains("ถ้าอีเมลนี้มีบัญชี", "gp.pcd.go.th")
        .doesNotContain("??", "@agency");
  }

  @Test
  void what_is_no_address_or_no_system_is_told_and_stays_typed() {
    Visitor person = new Visitor(port);
    assertThat(asks(person, "gpp", "malee").body())
        .contains("role=\"alert\"", "value=\"malee\"", "selected=\"selected\"");
    assertThat(asks(person, "", "malee@agency.example").body())
        .contains("role=\"alert\"", "malee@agency.example");
  }

  @Test
  void looking_at_the_link_changes_nothing_and_using_it_does_once() {
    somebodyOf(AccountSystem.JCM);
    asks(AccountSystem.JCM, mailbox.address());
    String link = mailbox.follows(SUBJECT, "/reset");
    for (int i = 0; i < 5; i++) {
      assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(200);
    }
    try (ExecutorService many = Executors.newFixedThreadPool(20)) {
      List<Future<String>> answers =
          IntStream.range(0, 20)
              .mapToObj(i -> many.submit(() -> location(chooses(new Visitor(port), link, NEW + i))))
              .toList();
      await().until(() -> answers.stream().allMatch(Future::isDone));
      assertThat(answers.stream().map(Future::resultNow))
          .containsOnlyOnce("/sign-in?news=password");
    }
  }

  @Test
  void a_newer_link_takes_the_place_of_the_older_and_three_an_hour_are_sent() {
    UUID id = somebodyOf(AccountSystem.EIA);
    asks(AccountSystem.EIA, mailbox.address());
    String first = mailbox.follows(SUBJECT, "/reset");
    asks(AccountSystem.EIA, mailbox.address());
    await().until(() -> mailbox.count(SUBJECT) == 2);
    asks(AccountSystem.EIA, mailbox.address());
    await().until(() -> mailbox.count(SUBJECT) == 3);
    asks(AccountSystem.EIA, mailbox.address());
    await()
        .until(() -> sql.sql("select count(*) from forgotten").query(Integer.class).single() == 0);
    assertThat(
            sql.sql("select count(*) from ticket where account = ? and purpose = 'RESET'")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    HttpResponse<String> gone = new Visitor(port).opens(first);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("role=\"alert\"", "ใช้ไม่ได้แล้ว", "/forgot");
  }

  @Test
  void many_who_ask_at_once_bring_no_more_mails_than_three() {
    UUID id = somebodyOf(AccountSystem.EIA);
    List<Visitor> visitors = IntStream.range(0, 12).mapToObj(_ -> new Visitor(port)).toList();
    try (ExecutorService many = Executors.newFixedThreadPool(12)) {
      visitors.forEach(
          visitor ->
              many.submit(
                  () ->
                      visitor.submits(
                          "/forgot",
                          "/forgot",
                          Map.of("system", "eia", "email", mailbox.address()))));
    }
    await()
        .until(() -> sql.sql("select count(*) from forgotten").query(Integer.class).single() == 0);
    await().until(() -> mailbox.count(SUBJECT) == 3);
    assertThat(
            sql.sql("select count(*) from ticket where account = ? and purpose = 'RESET'")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void a_link_that_is_too_old_is_worth_nothing() {
    UUID id = somebodyOf(AccountSystem.GPP);
    asks(AccountSystem.GPP, mailbox.address());
    String link = mailbox.follows(SUBJECT, "/reset");
    sql.sql("update ticket set expires_at = now() where account = ?").param(id).update();
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_was_signed_in_is_out() {
    somebodyOf(AccountSystem.GPP);
    Visitor elsewhere = new Visitor(port);
    assertThat(location(elsewhere.signsIn(mailbox.address(), OLD))).isEqualTo("/profile");
    assertThat(elsewhere.opens("/profile").statusCode()).isEqualTo(200);
    asks(AccountSystem.GPP, mailbox.address());
    String link = mailbox.follows(SUBJECT, "/reset");
    chooses(new Visitor(port), link, NEW);
    assertThat(location(elsewhere.opens("/profile"))).isEqualTo("/sign-in");
  }

  @Test
  void a_password_is_held_against_the_rules_of_its_system_and_the_link_stays() {
    somebodyOf(AccountSystem.GHG);
    asks(AccountSystem.GHG, mailbox.address());
    String link = mailbox.follows(SUBJECT, "/reset");
    Visitor person = new Visitor(port);
    assertThat(chooses(person, link, "teak-parrot").body())
        .contains("role=\"alert\"", "class=\"no\"", "A–Z");
    assertThat(chooses(person, link, "Passw0rd!").body()).contains("role=\"alert\"");
    assertThat(person.submits(link, link, Map.of("password", NEW, "again", NEW + "x")).body())
        .contains("ไม่เหมือนกัน");
    assertThat(location(chooses(person, link, NEW))).isEqualTo("/sign-in?news=password");
  }

  @Test
  void the_app_is_still_asked_for_after_a_new_password() {
    UUID id = somebodyOf(AccountSystem.FUEL);
    changes.totp(id, Totp.fresh(), null);
    asks(AccountSystem.FUEL, mailbox.address());
    chooses(new Visitor(port), mailbox.follows(SUBJECT, "/reset"), NEW);
    assertThat(location(new Visitor(port).signsIn(mailbox.address(), NEW)))
        .isEqualTo("/sign-in/code");
  }

  @Test
  void nobody_can_be_read_from_the_table() {
    UUID id = somebodyOf(AccountSystem.GPP);
    String row =
        sql.sql("select account::text from account where id = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("agency.example", "มาลี", OLD);
    asks(AccountSystem.GPP, mailbox.address());
    String ticket = mailbox.follows(SUBJECT, "/reset").replace("/reset/", "");
    assertThat(
            sql.sql("select string_agg(ticket::text, ' ') from ticket where account = ?")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain(ticket);
  }

  private UUID somebodyOf(AccountSystem system) {
    EmailAddress email = new EmailAddress(mailbox.address());
    NewAccount person =
        system == AccountSystem.STAFF
            ? NewAccount.staff(
                "m" + UUID.randomUUID().toString().substring(0, 8),
                "มาลี",
                email,
                Set.of(Role.AGENT),
                Set.of())
            : NewAccount.person(system, null, "มาลี ใจดี", email);
    UUID id = accounts.invite(person, Party.HOUSE).orElseThrow();
    changes.password(id, passwords.encode(OLD), true);
    return id;
  }

  private HttpResponse<String> asks(AccountSystem system, String email) {
    return asks(new Visitor(port), system.word(), email);
  }

  private static HttpResponse<String> asks(Visitor person, String system, String email) {
    return person.submits("/forgot", "/forgot", Map.of("system", system, "email", email));
  }

  private static HttpResponse<String> chooses(Visitor person, String link, String password) {
    return person.submits(link, link, Map.of("password", password, "again", password));
  }
}
