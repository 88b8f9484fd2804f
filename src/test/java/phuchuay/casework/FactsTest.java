package phuchuay.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.citizen;
import static phuchuay.casework.Desk.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import phuchuay.cast.HardOfHearing;
import phuchuay.cast.Heard;
import phuchuay.cast.House;
import phuchuay.cast.ProbeOutcome;

/** What other rooms hear of cases: with the commit or never, and again until they have heard it. */
@House
class FactsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired HardOfHearing room;
  @Autowired Heard heard;
  @Autowired ProbeOutcome outcome;
  @Autowired FailedEventPublications failed;
  @Autowired JdbcClient sql;

  private final Caller malee = citizen();
  private Probe probe;

  @BeforeEach
  void probe() {
    probe = new Probe(drafts, moves);
  }

  @Test
  void a_move_is_told_with_ids_and_plain_words_only() {
    CaseFile in = probe.submitted(malee, "email", "malee@example.com");

    await().atMost(PATIENCE).until(() -> !room.heardOf(in.id()).isEmpty());
    CaseMoved fact = room.heardOf(in.id()).getFirst();
    assertThat(fact.move()).isEqualTo("submit");
    assertThat(fact.from()).isEqualTo("draft");
    assertThat(fact.to()).isEqualTo("submitted");
    assertThat(fact.tell()).containsExactly("N-17");
    assertThat(fact.number()).isEqualTo(in.number().value());
    assertThat(fact.toString()).doesNotContain("malee@example.com", "0105536000313", "company");
  }

  @Test
  void a_fact_that_is_heard_leaves_nothing_behind() {
    CaseFile in = probe.submitted(malee);

    await().atMost(PATIENCE).until(() -> !room.heardOf(in.id()).isEmpty());
    await().atMost(PATIENCE).until(() -> waiting(in.id()) == 0);
  }

  @Test
  void a_fact_that_was_not_heard_waits_and_is_told_again() {
    CaseFile draft = probe.begun(malee);
    room.deafTo(draft.id());
    CaseFile in = probe.handedIn(draft, malee);
    await().atMost(PATIENCE).until(() -> status(in.id()).contains("FAILED"));
    assertThat(room.heardOf(in.id())).isEmpty();

    failed.resubmit(ResubmissionOptions.defaults());

    await().atMost(PATIENCE).until(() -> room.heardOf(in.id()).size() == 1);
    await().atMost(PATIENCE).until(() -> waiting(in.id()) == 0);
  }

  @Test
  void what_is_rolled_back_is_never_told() {
    CaseFile in = probe.submitted(malee);
    outcome.cannotFor(in.id());

    moves.move(MoveRequest.of(in, "approve"), supervisor());

    assertThat(heard.movesOf(in.id())).extracting(CaseMoved::move).containsExactly("submit");
    await().atMost(PATIENCE).until(() -> waiting(in.id()) == 0);
    assertThat(room.heardOf(in.id())).extracting(CaseMoved::move).containsExactly("submit");
  }

  private int waiting(UUID caseId) {
    return status(caseId).size();
  }

  private List<String> status(UUID caseId) {
    return sql.sql("select status from event_publication where serialized_event like ?")
        .param("%" + caseId + "%")
        .query(String.class)
        .list();
  }
}
