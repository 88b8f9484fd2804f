package phuchuay.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.cast.House;
import phuchuay.directory.Agencies;
import phuchuay.platform.Party;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.registration.code.CodeTables;
import phuchuay.registration.code.LiveCode;
import phuchuay.registration.code.LiveCodes;

/** Codes between being asked for and their end. */
@House
class ActivationCodesTest {

  private static final String MALEE = "malee@agency.example";
  private static final String NEWER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Autowired ActivationCodes codes;
  @Autowired LiveCodes live;
  @Autowired Agencies agencies;
  @Autowired RegistrationSettings settings;
  @Autowired Clock clock;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired TransactionTemplate transaction;

  @Value("${phuchuay.seal-key}")
  String sealKey;

  private Office office = new Office(null, null, null, null);
  private UUID agency = UUID.randomUUID();

  @BeforeEach
  void an_agency() {
    office = new Office(sql, seal, codes, transaction);
    agency = office.agency("LOCAL_GOVERNMENT", "เทศบาลตำบลบ้านสวน", "");
  }

  @Test
  void a_code_that_was_issued_is_found_and_one_that_was_not_is_not() {
    String code = office.issued(agency, MALEE);
    assertThat(live.find(code, null)).get().extracting(LiveCode::agency).isEqualTo(agency);
    assertThat(live.find(code.toLowerCase(), agency)).isPresent();
    assertThat(live.find("ABCD2345", null)).isEmpty();
  }

  @Test
  void fewer_are_issued_than_asked_for_and_the_ledger_says_what_became_of_each() {
    CodeRequest request = Office.request(agency, MALEE, 3);
    codes.request(request, Party.HOUSE);
    assertThat(states(request)).containsExactly("REQUESTED", "REQUESTED", "REQUESTED");
    assertThat(issue(request, 2)).hasSize(2).doesNotHaveDuplicates();
    assertThat(states(request)).containsExactlyInAnyOrder("ISSUED", "ISSUED", "REFUSED");
  }

  @Test
  void more_are_issued_than_asked_for_when_the_officer_says_so() {
    CodeRequest request = Office.request(agency, MALEE, 1);
    codes.request(request, Party.HOUSE);
    assertThat(issue(request, 4)).hasSize(4);
    assertThat(states(request)).containsOnly("ISSUED").hasSize(4);
  }

  @Test
  void a_request_that_ends_issues_nothing() {
    CodeRequest request = Office.request(agency, MALEE, 2);
    codes.request(request, Party.HOUSE);
    codes.end(request.id(), CodeState.CANCELLED, "changed my mind", Party.HOUSE);
    assertThat(states(request)).containsOnly("CANCELLED");
  }

  @Test
  void a_code_is_issued_only_where_it_is_handed_over() {
    CodeRequest request = Office.request(agency, MALEE, 1);
    codes.request(request, Party.HOUSE);
    assertThatThrownBy(() -> codes.issue(request, 1, true, Office.OFFICER))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void whatever_is_wrong_with_a_code_it_is_not_there() {
    UUID other = office.agency("LOCAL_GOVERNMENT", "เทศบาลตำบลบ้านนา", "");
    String foreign = office.issued(other, MALEE);
    String used = office.issued(agency, MALEE);
    String revoked = office.issued(agency, MALEE);
    String expired = office.issued(agency, MALEE);
    String closed = office.issued(other, MALEE);
    assertThat(transaction.<Boolean>execute(_ -> live.use(id(used), UUID.randomUUID()))).isTrue();
    assertThat(codes.revoke(id(revoked), "lost", Office.OFFICER)).isTrue();
    set("expires_at = now() - interval '1 second'", id(expired));

    assertThat(live.find(foreign, agency)).isEmpty();
    assertThat(live.find(used, null)).isEmpty();
    assertThat(live.find(revoked, null)).isEmpty();
    assertThat(live.find(expired, null)).isEmpty();
    assertThat(live.find("JBXB1EE5", null)).isEmpty();
    assertThat(live.find("", null)).isEmpty();
    assertThat(live.find(closed, null)).isPresent();
    sql.sql("update agency set status = 'CLOSED' where id = ?").param(other).update();
    assertThat(live.find(closed, null)).isEmpty();
  }

  @Test
  void of_thirty_who_use_a_code_at_once_one_succeeds() throws Exception {
    UUID code = id(office.issued(agency, MALEE));
    CyclicBarrier together = new CyclicBarrier(30);
    List<Callable<Boolean>> tries =
        Stream.<Callable<Boolean>>generate(
                () ->
                    () -> {
                      together.await();
                      return transaction.execute(_ -> live.use(code, UUID.randomUUID()));
                    })
            .limit(30)
            .toList();
    long succeeded = 0;
    try (var threads = Executors.newFixedThreadPool(30)) {
      for (Future<Boolean> one : threads.invokeAll(tries)) {
        succeeded += one.get() ? 1 : 0;
      }
    }
    assertThat(succeeded).isEqualTo(1);
  }

  @Test
  void a_code_issued_again_kills_the_old_one() {
    String first = office.issued(agency, MALEE);
    UUID old = id(first);
    Secret next =
        transaction.execute(_ -> codes.issueAgain(old, true, Office.OFFICER).orElseThrow());
    assertThat(live.find(first, null)).isEmpty();
    assertThat(live.find(next.value(), null)).isPresent();
    Optional<Secret> twice = transaction.execute(_ -> codes.issueAgain(old, true, Office.OFFICER));
    assertThat(twice).isEmpty();
  }

  @Test
  void no_row_holds_a_code_in_clear_and_a_stolen_one_cannot_be_tried_without_the_key() {
    String code = office.issued(agency, MALEE);
    Map<String, Object> row =
        sql.sql("select * from activation_code where id = ?").param(id(code)).query().singleRow();
    row.values()
        .forEach(
            value ->
                assertThat(
                        value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value))
                    .doesNotContain(code, MALEE, "มาลี"));
    assertThat(CodeTables.with(NEWER_KEY, sql, seal, agencies, settings, clock).find(code, null))
        .isEmpty();
  }

  @Test
  void a_code_goes_on_working_when_a_newer_key_marks() {
    String code = office.issued(agency, MALEE);
    String keys = NEWER_KEY + "," + sealKey;
    assertThat(CodeTables.with(keys, sql, seal, agencies, settings, clock).find(code, null))
        .isPresent();
  }

  @Test
  void a_code_belongs_to_the_address_it_was_asked_for_with() {
    UUID code = id(office.issued(agency, MALEE));
    assertThat(live.belongsTo(code, Office.request(agency, MALEE, 1).email())).isTrue();
    assertThat(live.belongsTo(code, Office.request(agency, "x@y.example", 1).email())).isFalse();
    assertThat(live.holder(code)).get().hasFieldOrPropertyWithValue("value", MALEE);
  }

  @Test
  void a_paper_code_is_vouched_for_by_nobody() {
    Secret printed = codes.print(AccountSystem.GPP, agency, 1, Office.OFFICER).getFirst();
    assertThat(live.find(printed.value(), null))
        .get()
        .extracting(LiveCode::vouched)
        .isEqualTo(false);
  }

  private List<Secret> issue(CodeRequest request, int count) {
    return transaction.execute(_ -> codes.issue(request, count, true, Office.OFFICER));
  }

  private UUID id(String code) {
    return live.find(code, null).orElseThrow().id();
  }

  private void set(String change, UUID code) {
    sql.sql("update activation_code set " + change + " where id = ?").param(code).update();
  }

  private List<String> states(CodeRequest request) {
    return sql.sql(
            """
            select l.state from code_ledger l join activation_code c using (id) where c.request = ?
            """)
        .param(request.id())
        .query(String.class)
        .list();
  }
}
