package phuchuay.casework.walk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Programme;

/** Time that passes for one case: everything in it happened so many days earlier. */
final class Passing {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Passing() {}

  /** All at once, so that nobody rings in the middle of it. */
  static void days(Stage stage, Programme programme, UUID id, int days) {
    stage.transaction.executeWithoutResult(
        _ -> {
          rows(stage, id, days);
          days(programme).forEach(field -> day(stage, id, field, days));
        });
  }

  /** The case first, as whoever rings holds it first. */
  private static void rows(Stage stage, UUID id, int days) {
    for (String statement :
        List.of(
            """
            update case_file set since = since - :days * interval '1 day',
              handed_in_at = handed_in_at - :days * interval '1 day' where id = :id
            """,
            """
            update case_clock set began_at = began_at - :days * interval '1 day',
              due_at = due_at - :days * interval '1 day', look_at = now() - interval '1 minute'
            where case_id = :id and stopped_at is null
            """)) {
      stage.sql.sql(statement).param("days", days).param("id", id).update();
    }
  }

  /** The fields whose day a clock counts from. */
  static List<String> days(Programme programme) {
    return programme.clocks().stream()
        .map(ClockRule::from)
        .filter(from -> programme.field(from).isPresent())
        .distinct()
        .toList();
  }

  private static void day(Stage stage, UUID id, String field, int days) {
    for (String column : List.of("answers", "findings")) {
      stage
          .sql
          .sql(
              """
              update case_file set %1$s = jsonb_set(%1$s, array[:field],
                to_jsonb(cast(cast(%1$s ->> :field as date) - :days as text)))
              where id = :id and %1$s ->> :field <> ''
              """
                  .formatted(column))
          .param("field", field)
          .param("days", days)
          .param("id", id)
          .update();
    }
  }

  /** Rings until nothing is left to ring for this case, whoever else rings at the same time. */
  static void ring(Stage stage, UUID id) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .atMost(PATIENCE)
        .until(
            () -> {
              stage.bell.ring();
              return nothingToRing(stage, id);
            });
  }

  private static boolean nothingToRing(Stage stage, UUID id) {
    return stage
        .sql
        .sql(
            """
            select count(*) = 0 from case_clock
            where case_id = ? and rang_at is null and stopped_at is null and look_at <= now()
            """)
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
