package phuchuay.registration.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.account.privacy.Life;
import phuchuay.casework.CaseMoved;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officials;
import phuchuay.cast.People;
import phuchuay.cast.Person;

/** Officers whose own LINE is linked hear of a request once, however often the fact is told. */
@House
class RequestHeardTest {

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired Officials officials;
  @Autowired Life life;
  @Autowired CodeRequests requests;
  @Autowired ApplicationEventPublisher facts;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @Test
  void a_fact_that_is_told_again_sends_no_second_card() {
    Person officer = people.somebody();
    officer.follows();
    officer.hears("chat/welcome");
    life.link(officers.signsIn(Role.AGENT, AccountSystem.GPP).id(), officer);
    UUID request = request();
    officer.hears("registration/code-asked");

    CaseMoved again = fact(request);
    for (int i = 0; i < 3; i++) {
      transaction.executeWithoutResult(_ -> facts.publishEvent(again));
    }
    UUID next = request();
    officer.hears("registration/code-asked");
    await().until(() -> told(request) == 1 && told(next) == 1);
    await()
        .until(
            () ->
                sql.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + request + "%")
                        .query(Integer.class)
                        .single()
                    == 0);
    assertThat(officer.answered(0))
        .containsExactly("chat/welcome", "registration/code-asked", "registration/code-asked");
  }

  private UUID request() {
    Wish wish =
        new Wish(
            officials.agency(), "x", 1, "มาลี ใจดี", "–", "0812345678", "malee@agency.example");
    Person malee = people.somebody();
    return requests.send(malee.id(), wish).orElseThrow().id();
  }

  private int told(UUID request) {
    return sql.sql(
            "select count(*) from officers_told t join case_move m on m.id = t.move where m.case_id"
                + " = ?")
        .param(request)
        .query(Integer.class)
        .single();
  }

  private CaseMoved fact(UUID request) {
    Map<String, Object> row =
        sql.sql("select id from case_move where case_id = ?").param(request).query().singleRow();
    return new CaseMoved(
        (UUID) row.get("id"),
        request,
        "GC",
        "gpp.code",
        "gpp",
        "send",
        "draft",
        "requested",
        Instant.now(),
        "contact",
        "x",
        "contact",
        "x",
        null,
        null,
        List.of(),
        null,
        null,
        false);
  }
}
