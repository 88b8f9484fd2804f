package phuchuay.registration.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.visitor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Profile;
import phuchuay.account.State;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Moved;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.Visitor;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Joining each of the five systems, from the first word to the account: once, or not at all. */
@House
class JoiningStoriesTest {

  private static final String INVITED = "เปิดบัญชีให้คุณแล้ว";
  private static final String PASSWORD = "Teak!parrot-2570";
  private static final String CODE = "รหัสสำหรับเปลี่ยนรหัสผ่านครั้งแรก";

  @LocalServerPort int port;
  @Autowired Applications applications;
  @Autowired Officials officials;
  @Autowired Accounts accounts;
  @Autowired Agencies agencies;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private final Caller who = visitor();
  private final Caller officer = officer();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private Mailbox mailbox;

  @BeforeEach
  void mailbox() {
    mailbox = new Mailbox(port);
  }

  @Test
  void a_company_of_fuel_enters_the_directory_and_gets_a_code_of_sixteen_that_lives_a_day() {
    String number = number();
    CaseFile sent = applications.fuel(who, "บริษัท น้ำมัน " + letters(), number, address());

    assertThat(applications.tries(sent, "approve", officer))
        .asInstanceOf(type(Moved.Impossible.class))
        .extracting(Moved.Impossible::message)
        .isEqualTo("registration.cannot.province");
    assertThat(account(AccountSystem.FUEL)).isEmpty();

    applications.moved(sent, "approve", officer, "province", "20");

    Agency company = agencies.byNumber(new IdNumber(number)).orElseThrow();
    assertThat(company.kind()).isEqualTo(Kind.COMPANY);
    assertThat(company.province().code()).isEqualTo("20");
    sits(AccountSystem.FUEL, company.id());
    String code = mailbox.finds(CODE, "[A-Za-z0-9]{16}");
    assertThat(
            sql.sql(
                    """
                    select extract(epoch from expires_at - created_at) from ticket
                    where account = ? and purpose = 'FIRST_CHANGE'
                    """)
                .param(account(AccountSystem.FUEL).getFirst().id())
                .query(Integer.class)
                .single())
        .isEqualTo(24 * 60 * 60);
    assertThat(
            new Visitor(port)
                .submits(
                    "/first-change",
                    "/first-change",
                    Map.of(
                        "email", address(), "code", code, "password", PASSWORD, "again", PASSWORD))
                .statusCode())
        .isEqualTo(302);
  }

  @Test
  void a_second_person_of_a_known_company_joins_it_without_a_province() {
    String number = number();
    CaseFile first = applications.fuel(who, "บริษัท เดียว " + letters(), number, address());
    applications.moved(first, "approve", officer, "province", "20");
    Mailbox second = new Mailbox(port);
    CaseFile sent = applications.fuel(visitor(), "บริษัท เดียวกัน", number, second.address());

    applications.moved(sent, "approve", officer);

    UUID company = agencies.byNumber(new IdNumber(number)).orElseThrow().id();
    assertThat(seats.history(company)).hasSize(2);
    second.finds(CODE, "[A-Za-z0-9]{16}");
  }

  @Test
  void an_agency_of_ghg_has_one_account_and_the_second_is_told_to_the_officer() {
    UUID agency = officials.agency();
    CaseFile sent = applications.ghg(who, agency, "malee" + unique, address());
    applications.moved(sent, "approve", officer);
    sits(AccountSystem.GHG, agency);
    mailbox.follows(INVITED, "/invitation");
    Mailbox other = new Mailbox(port);
    CaseFile second = applications.ghg(visitor(), agency, "other" + unique, other.address());

    Moved full = applications.tries(second, "approve", officer);

    assertThat(full).isEqualTo(new Moved.Impossible("registration.cannot.full", List.of(1)));
    assertThat(applications.now(second).state()).isEqualTo("submitted");
    assertThat(accounts.withAddress(AccountSystem.GHG, new EmailAddress(other.address())))
        .as("no account without its seat")
        .isEmpty();
    CaseFile more = applications.moreAccounts(visitor(), agency, 1);
    applications.moved(more, "approve", officer);
    applications.moved(applications.now(second), "approve", officer);
    assertThat(seats.history(agency)).hasSize(2);
    other.follows(INVITED, "/invitation");
    assertThat(other.count(INVITED)).isEqualTo(1);
  }

  @Test
  void two_wishes_for_more_accounts_both_count() throws Exception {
    UUID agency = officials.agency();
    CaseFile one = applications.moreAccounts(visitor(), agency, 2);
    CaseFile two = applications.moreAccounts(visitor(), agency, 3);

    atOnce(
        () -> applications.tries(one, "approve", officer()),
        () -> applications.tries(two, "approve", officer()));

    assertThat(seats.most(agency, "ghg")).isEqualTo(1 + 2 + 3);
  }

  @Test
  void who_is_confirmed_by_an_officer_joins_gpp_without_a_code() {
    UUID agency = officials.agency();
    CaseFile sent = applications.gpp(who, agency, "malee" + unique, address());

    applications.moved(sent, "approve", officer);

    sits(AccountSystem.GPP, agency);
    assertThat(account(AccountSystem.GPP).getFirst().username()).isEqualTo("malee" + unique);
    mailbox.follows(INVITED, "/invitation");
  }

  @ParameterizedTest
  @CsvSource({
    "owner, PROJECT_OWNER",
    "attorney, PROJECT_OWNER",
    "juristic-preparer, JURISTIC_PREPARER",
    "independent-preparer, INDEPENDENT_PREPARER",
    "resident-officer, JURISTIC_PREPARER"
  })
  void whoever_joins_eia_sits_for_what_their_role_says(String role, Kind kind) {
    String number = number();
    CaseFile sent =
        applications.eia(who, role, "บริษัท สิ่งแวดล้อม " + letters(), number, address());

    applications.moved(sent, "approve", officer, "province", "10");

    Agency company = agencies.byNumber(new IdNumber(number)).orElseThrow();
    assertThat(company.kind()).isEqualTo(kind);
    sits(AccountSystem.EIA, company.id());
    mailbox.follows(INVITED, "/invitation");
  }

  @Test
  void a_participant_of_jcm_is_sent_back_corrects_it_and_joins() {
    String number = number();
    CaseFile sent = applications.jcm(who, "บริษัท คาร์บอน " + letters(), number, address());
    CaseFile returned = applications.moved(sent, "return", officer);
    assertThat(account(AccountSystem.JCM)).isEmpty();
    CaseFile again = applications.corrects(returned, who, "position", "กรรมการ");

    applications.moved(again, "approve", officer, "province", "10");

    sits(AccountSystem.JCM, agencies.byNumber(new IdNumber(number)).orElseThrow().id());
    mailbox.follows(INVITED, "/invitation");
  }

  @Test
  void who_is_refused_gets_nothing_and_may_apply_again() {
    UUID agency = officials.agency();
    CaseFile refused =
        applications.moved(
            applications.ghg(who, agency, "malee" + unique, address()), "reject", officer);
    assertThat(applications.tries(refused, "approve", officer))
        .isInstanceOf(Moved.NotAllowed.class);
    assertThat(account(AccountSystem.GHG)).isEmpty();

    applications.moved(
        applications.ghg(who, agency, "malee" + unique, address()), "approve", officer);

    assertThat(account(AccountSystem.GHG)).hasSize(1);
  }

  @Test
  void two_officers_at_once_and_a_second_press_make_one_account_one_seat_and_one_mail()
      throws Exception {
    UUID agency = officials.agency();
    CaseFile sent = applications.gpp(who, agency, "malee" + unique, address());

    List<Moved> all =
        atOnce(
            () -> applications.tries(sent, "approve", officer),
            () -> applications.tries(sent, "approve", officer()));
    Moved again = applications.tries(sent, "approve", officer);
    Moved later = applications.tries(applications.now(sent), "approve", officer);

    assertThat(all).filteredOn(Moved.Done.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Moved.Overtaken.class::isInstance).hasSize(1);
    assertThat(again).isInstanceOf(Moved.Overtaken.class);
    assertThat(later).isInstanceOf(Moved.NotAllowed.class);
    assertThat(seats.history(agency)).hasSize(1);
    mailbox.follows(INVITED, "/invitation");
    assertThat(mailsTo(account(AccountSystem.GPP).getFirst().id())).isEqualTo(1);
    assertThat(acts("account.invited")).isEqualTo(1);
  }

  @Test
  void a_name_or_address_that_is_taken_is_told_apart_and_leaves_no_seat() {
    UUID agency = officials.agency();
    applications.moved(
        applications.gpp(who, agency, "malee" + unique, address()), "approve", officer);
    CaseFile sameName =
        applications.gpp(visitor(), agency, "MALEE" + unique, new Mailbox(port).address());
    CaseFile sameAddress = applications.gpp(visitor(), agency, "else" + unique, address());

    assertThat(applications.tries(sameName, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.username", List.of()));
    assertThat(applications.tries(sameAddress, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.address", List.of()));
    assertThat(seats.history(agency)).hasSize(1);
  }

  @Test
  void a_member_who_applies_for_another_agency_keeps_their_account() {
    Official malee = officials.of(AccountSystem.GPP);
    UUID other = officials.agency();
    Caller member = Caller.of(Party.of("person", malee.id()));
    CaseFile sent = applications.gpp(member, other, "else" + unique, malee.mailbox().address());

    applications.moved(sent, "approve", officer);

    assertThat(seats.heldBy(malee.id())).hasSize(2);
    malee.mailbox().reads("คุณมีที่นั่งของหน่วยงานแล้ว");
    assertThat(malee.mailbox().count(INVITED)).isEqualTo(1);
  }

  @Test
  void an_agency_that_has_closed_meanwhile_is_joined_by_nobody() {
    UUID agency = officials.agency();
    CaseFile sent = applications.ghg(who, agency, "malee" + unique, address());
    sql.sql("update agency set status = 'CLOSED' where id = ?").param(agency).update();

    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.agency", List.of()));
    assertThat(account(AccountSystem.GHG)).isEmpty();
    assertThat(applications.now(sent)).isEqualTo(sent);
  }

  @Test
  void an_agency_that_was_asked_for_enters_the_directory_once() {
    String name = "กรม" + letters();
    applications.moved(applications.newAgency(who, name, "10"), "approve", officer);
    CaseFile twin = applications.newAgency(visitor(), name, "10");

    assertThat(applications.tries(twin, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.looks-like", List.of(name)));
    assertThat(
            sql.sql("select count(*) from agency where name = ?")
                .param(name)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_name_that_the_directory_cannot_take_is_told_to_the_officer() {
    CaseFile sent = applications.newAgency(who, "=กรม" + letters(), "10");

    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.name", List.of()));
  }

  private void sits(AccountSystem system, UUID agency) {
    Profile malee = account(system).getFirst();
    assertThat(malee.state()).isEqualTo(State.INVITED);
    assertThat(seats.heldBy(malee.id()))
        .singleElement()
        .satisfies(
            seat -> {
              assertThat(seat.agency()).isEqualTo(agency);
              assertThat(seat.system()).isEqualTo(system.word());
            });
  }

  private List<Profile> account(AccountSystem system) {
    return accounts.withAddress(system, new EmailAddress(address())).stream().toList();
  }

  private String address() {
    return mailbox.address();
  }

  private int mailsTo(UUID account) {
    return sql.sql("select count(*) from mail where about = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }

  private int acts(String act) {
    return sql.sql("select count(*) from audit where act = ? and subject = ?")
        .params(act, account(AccountSystem.GPP).getFirst().id().toString())
        .query(Integer.class)
        .single();
  }

  /** Letters that no other agency's name has. */
  private String letters() {
    return unique
        .chars()
        .mapToObj(c -> String.valueOf("กขคงจฉชซญดตถทธนบ".charAt(Character.digit(c, 16))))
        .collect(Collectors.joining());
  }

  private static String number() {
    String twelve = ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L) + "";
    for (int check = 0; check < 10; check++) {
      if (IdNumber.read(twelve + check).isPresent()) {
        return twelve + check;
      }
    }
    throw new AssertionError(twelve);
  }

  @SafeVarargs
  private static List<Moved> atOnce(Callable<Moved>... deeds) throws Exception {
    CyclicBarrier together = new CyclicBarrier(deeds.length);
    try (var threads = Executors.newFixedThreadPool(deeds.length)) {
      List<Future<Moved>> all =
          threads.invokeAll(
              List.of(deeds).stream()
                  .map(
                      deed ->
                          (Callable<Moved>)
                              () -> {
                                together.await();
                                return deed.call();
                              })
                  .toList());
      return List.of(all.getFirst().get(), all.getLast().get());
    }
  }
}
