package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.door.HalfSignedIn;
import phuchuay.account.door.HalfSignedIn.Step;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Purpose;
import phuchuay.account.kept.RecoveryCodes;
import phuchuay.account.kept.Tickets;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.cast.House;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/** Accounts where it matters that many come at once, or that keys change. */
@House
class AccountsTest {

  private static final String NEWER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired AccountRows rows;
  @Autowired Passwords passwords;
  @Autowired Tickets tickets;
  @Autowired RecoveryCodes recoveryCodes;
  @Autowired JdbcClient sql;
  @Autowired RealTime time;

  @Value("${phuchuay.seal-key}")
  String sealKey;

  private final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@agency.example");
  private UUID malee;

  @BeforeEach
  void malee_of_fuel_has_an_account() {
    NewAccount account =
        new NewAccount(
            AccountSystem.FUEL,
            null,
            new Secret("มาลี ใจดี"),
            email,
            new Secret("0891234567"),
            new Secret("0105536000001"),
            Set.of(),
            Set.of());
    malee = accounts.invite(account, Party.HOUSE).orElseThrow();
    changes.password(malee, passwords.encode("Teak!p4rrot"), true);
  }

  @Test
  void a_step_of_the_app_is_taken_once_however_many_try() {
    changes.totp(malee, Totp.fresh(), null);
    long step = Totp.step(time.instant());
    assertThat(atOnce(() -> changes.useStep(malee, step))).containsOnlyOnce(true);
    assertThat(changes.useStep(malee, step - 1)).isFalse();
    assertThat(changes.useStep(malee, step + 1)).isTrue();
  }

  @Test
  void a_recovery_code_and_a_ticket_open_once_however_many_try() {
    String code = recoveryCodes.renew(malee).getFirst();
    assertThat(atOnce(() -> recoveryCodes.use(malee, code))).containsOnlyOnce(true);
    assertThat(recoveryCodes.left(malee)).isEqualTo(7);
    String ticket = Codes.ticket();
    tickets.issue(malee, Purpose.RESET, ticket, Duration.ofMinutes(30), null);
    assertThat(atOnce(() -> tickets.use(Purpose.RESET, ticket).isPresent())).containsOnlyOnce(true);
    assertThat(tickets.find(Purpose.INVITATION, ticket)).isEmpty();
  }

  @Test
  void a_code_by_mail_is_tried_five_times_however_many_try() {
    UUID code = tickets.issueShort(malee, Purpose.MAIL_CODE, "482913", Duration.ofMinutes(10));
    atOnce(() -> tickets.tryShort(code, "000000").isPresent());
    assertThat(
            sql.sql("select tries from ticket where id = ?")
                .param(code)
                .query(Integer.class)
                .single())
        .isEqualTo(5);
    assertThat(tickets.tryShort(code, "482913")).isEmpty();
  }

  @Test
  void after_a_new_seal_key_everybody_is_found_and_read_as_before() {
    String keys = NEWER_KEY + "," + sealKey;
    AccountRows later = new AccountRows(sql, new Seal(keys), new Fingerprints(keys));
    Account found = later.byEmail(AccountSystem.FUEL, email).orElseThrow();
    assertThat(found.id()).isEqualTo(malee);
    assertThat(found.name().value()).isEqualTo("มาลี ใจดี");
    assertThat(found.email()).isEqualTo(email);
    AccountChanges laterChanges =
        new AccountChanges(sql, later, new Seal(keys), new Fingerprints(keys), time);
    assertThat(
            laterChanges.add(
                UUID.randomUUID(), NewAccount.person(AccountSystem.FUEL, null, "x", email)))
        .isFalse();
  }

  @Test
  void no_number_phone_or_key_is_in_the_table_as_it_is() {
    Totp totp = Totp.fresh();
    changes.totp(malee, totp, null);
    String row =
        sql.sql("select account::text from account where id = ?")
            .param(malee)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("0891234567", "0105536000001", totp.key(), email.value());
    assertThat(rows.find(malee).orElseThrow().toString()).doesNotContain("มาลี", email.value());
  }

  @Test
  void a_second_step_begun_with_an_older_password_counts_for_nothing() {
    HalfSignedIn half = HalfSignedIn.at(Step.APP, rows.find(malee).orElseThrow(), time.instant());
    assertThat(half.stillOf(rows.find(malee).orElseThrow())).isTrue();
    changes.password(malee, passwords.encode("Blue!heron-27"), true);
    assertThat(half.stillOf(rows.find(malee).orElseThrow())).isFalse();
  }

  @Test
  void who_opens_whose_record_is_written_down_and_ones_own_is_not() {
    accounts.open(malee, Party.of("person", malee));
    accounts.open(malee, Party.of("staff", "somchai"));
    assertThat(
            sql.sql("select actor from audit where subject = ? and act = 'account.opened'")
                .param(malee.toString())
                .query(String.class)
                .list())
        .containsExactly("somchai");
  }

  private static List<Boolean> atOnce(Callable<Boolean> tried) {
    try (ExecutorService many = Executors.newFixedThreadPool(20)) {
      List<Future<Boolean>> tries = Stream.generate(() -> many.submit(tried)).limit(20).toList();
      await().until(() -> tries.stream().allMatch(Future::isDone));
      return tries.stream().map(Future::resultNow).toList();
    }
  }
}
