package phuchuay.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.privacy.Everywhere;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Desk;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.directory.Seats;
import phuchuay.platform.DataSubject;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.PersonalData;
import phuchuay.platform.PersonalData.Erased;
import phuchuay.platform.Secret;
import phuchuay.registration.outcome.Applications;

/** The copy and the erasure of what cases and codes keep of a person. */
@House
class KeptCodesTest {

  @LocalServerPort int port;
  @Autowired List<PersonalData> rooms;
  @Autowired ActivationCodes codes;
  @Autowired Applications applications;
  @Autowired Officials officials;
  @Autowired Seats seats;
  @Autowired Everywhere everywhere;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  private final String line = "U" + UUID.randomUUID().toString().replace("-", "");
  private final String name = "มะลิซ้อน นามสมมุติ";

  @Test
  void codes_are_shown_to_who_they_were_for_and_then_name_nobody() {
    String address = new Mailbox(port).address();
    CodeRequest request =
        new CodeRequest(
            UUID.randomUUID(),
            AccountSystem.GPP,
            officials.agency(),
            2,
            new Secret(name),
            new EmailAddress(address),
            line);
    codes.request(request, Party.of("contact", line));
    transaction.execute(_ -> codes.issue(request, 1, true, Office.OFFICER));
    DataSubject whom = whom(null, address);
    assertThat(room("codes").parts(whom).getFirst().rows())
        .extracting(row -> row.get("state"))
        .containsExactlyInAnyOrder("ISSUED", "REFUSED");

    assertThat(erased("codes", whom)).isEqualTo(Erased.ALL);
    assertThat(erased("codes", whom)).as("again").isEqualTo(Erased.ALL);

    assertThat(room("codes").parts(whom).getFirst().rows()).isEmpty();
    assertThat(states(request.id())).containsExactlyInAnyOrder("CANCELLED", "REFUSED");
    assertThat(found(line)).isEmpty();
  }

  @Test
  void cases_of_ones_own_are_copied_and_emptied_and_those_of_an_agency_stay() {
    var malee = officials.of(AccountSystem.GPP);
    Caller member = Caller.of(Party.of("person", malee.id()));
    CaseFile own =
        applications.gpp(
            member, officials.agency(), "u" + line.substring(1, 9), "own@agency.example");
    applications.moved(own, "return", Desk.officer());
    CaseFile agencys = applications.handOver(malee, name, "next@agency.example");
    DataSubject whom = whom(malee.id(), malee.mailbox().address());
    assertThat(room("cases").parts(whom).getFirst().rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("kind", "gpp.member")
                    .containsEntry("email", "own@agency.example")
                    .containsEntry("full-name", "มาลี ใจดี"));

    assertThat(erased("cases", whom)).isEqualTo(Erased.ALL);

    CaseFile left = applications.now(own);
    assertThat(left.applicant().kind()).isEqualTo("erased");
    assertThat(
            sql.sql("select answers::text || findings::text from case_file where id = ?")
                .param(own.id())
                .query(String.class)
                .single())
        .isEqualTo("{}{}");
    assertThat(
            sql.sql(
                    "select count(*) from case_move where case_id = ? and (reason is not null or"
                        + " answers is not null)")
                .param(own.id())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(applications.now(agencys).applicant()).isEqualTo(agencys.applicant());
    assertThat(room("cases").parts(whom).getFirst().rows()).isEmpty();
  }

  private DataSubject whom(@Nullable UUID account, String address) {
    return new DataSubject(
        account, Set.of(new EmailAddress(address)), Set.of(line), Instant.now().plusSeconds(60));
  }

  private Erased erased(String room, DataSubject whom) {
    return transaction.execute(_ -> room(room).erase(whom));
  }

  private PersonalData room(String name) {
    return rooms.stream().filter(room -> room.name().equals(name)).findFirst().orElseThrow();
  }

  private List<String> states(UUID request) {
    return sql.sql("select state from activation_code where request = ?")
        .param(request)
        .query(String.class)
        .list();
  }

  private List<String> found(String word) {
    return everywhere.found(List.of(word)).stream()
        .filter(place -> place.startsWith("activation_code") || place.startsWith("joining"))
        .toList();
  }
}
