package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.ClockRang;
import phuchuay.casework.Desk;
import phuchuay.casework.Probe;
import phuchuay.casework.programme.Programme;
import phuchuay.cast.House;

/** Clocks that come due while nobody looks ring afterwards as they would have rung in time. */
@House
class LateRingingTest {

  private static final String MORE =
      """

        - { id: before, name: { th: a, en: a }, in: approved, from: entry, after: 12h, then: warn, tell: [N-64] }
        - { id: after, name: { th: b, en: b }, in: approved, from: entry, after: 72h, then: warn, tell: [N-64] }
      """;

  @Autowired ApplicationContext house;

  private Stage stage;

  @BeforeEach
  void stage() {
    stage = new Stage(house);
  }

  @Test
  void a_clock_that_moves_a_case_on_silences_those_that_come_due_later() {
    Programme programme = stage.programmes.today(Probe.TYPE).orElseThrow();
    Probe probe = new Probe(stage.drafts, stage.moves);
    Caller malee = Desk.citizen();
    CaseFile in = probe.submitted(malee);
    withMoreClocks(programme, in);
    CaseFile approved = probe.moved(in, "approve", Desk.supervisor());

    Passing.days(stage, programme, approved.id(), 5);
    Passing.ring(stage, approved.id());

    assertThat(stage.cases.one(approved.id()).orElseThrow().state()).isEqualTo("expired");
    assertThat(stage.heard.ringsOf(approved.id()))
        .extracting(ClockRang::clock)
        .containsExactly("before");
  }

  /** As if it had begun with a version of the programme that has these, too. */
  private void withMoreClocks(Programme programme, CaseFile file) {
    stage
        .sql
        .sql(
            """
            insert into programme_version (version, type, content, first_used_at)
            values ('late', :type, :content, now()) on conflict do nothing
            """)
        .param("type", programme.type())
        .param("content", programme.content().stripTrailing() + MORE)
        .update();
    stage
        .sql
        .sql("update case_file set definition = 'late' where id = ?")
        .param(file.id())
        .update();
  }
}
