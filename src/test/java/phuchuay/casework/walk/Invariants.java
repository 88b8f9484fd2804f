package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.casework.Actor;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;

/** What holds of every case at every moment. */
final class Invariants {

  private final JdbcClient sql;

  Invariants(JdbcClient sql) {
    this.sql = sql;
  }

  /** A row of the timeline as it lies in the table. */
  record Step(int turn, String from, String to) {}

  void hold(CaseFile file, Programme programme) {
    State state = programme.state(file.state());
    assertThat(file.ended()).isEqualTo(state.end());
    goesOn(state, programme);
    timeline(file);
    clocks(file, programme);
  }

  /** Somebody has to act, or it rests and yet comes to an end, or it is the end. */
  private static void goesOn(State state, Programme programme) {
    boolean leaves = programme.movesFrom(state.id()).stream().anyMatch(move -> move.to() != null);
    assertThat(state.end()).isNotEqualTo(leaves);
    Actor actor = state.actor();
    if (actor != null) {
      assertThat(programme.movesFrom(state.id()))
          .anyMatch(
              move ->
                  move.by().contains(actor)
                      || move.by().contains(Actor.HOUSE)
                      || actor.staff() && move.by().stream().anyMatch(Actor::staff));
    }
  }

  private void timeline(CaseFile file) {
    List<Step> steps =
        sql.sql("select turn, from_state, to_state from case_move where case_id = ? order by turn")
            .param(file.id())
            .query((row, _) -> new Step(row.getInt(1), row.getString(2), row.getString(3)))
            .list();
    String at = CaseFile.DRAFT;
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).turn()).isEqualTo(i + 1);
      assertThat(steps.get(i).from()).isEqualTo(at);
      at = steps.get(i).to();
    }
    assertThat(at).isEqualTo(file.state());
  }

  private void clocks(CaseFile file, Programme programme) {
    Set<String> running =
        sql
            .sql("select clock from case_clock where case_id = ? and stopped_at is null")
            .param(file.id())
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.toSet());
    List<ClockRule> rules = programme.clocksIn(file.state());
    assertThat(rules).extracting(ClockRule::id).containsAll(running);
    for (ClockRule rule : rules) {
      if (rule.when() == null
          && !rule.from().equals(ClockRule.HANDED_IN)
          && rule.from().equals(ClockRule.ENTRY)) {
        assertThat(running).contains(rule.id());
      }
    }
    boolean told =
        sql.sql(
                """
                select due_at is not distinct from (select min(due_at) from case_clock
                  where case_id = :id and stopped_at is null and rang_at is null)
                from case_file where id = :id
                """)
            .param("id", file.id())
            .query(Boolean.class)
            .single();
    assertThat(told).isTrue();
  }
}
