package phuchuay.account.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.ThaiDates;

/**
 * An answer as a page shows it.
 *
 * @param kind GIVEN, REFUSED or WITHDRAWN
 * @param at when they answered
 * @param withdrawn when they took it back
 */
public record Answered(
    UUID id,
    String title,
    int version,
    String kind,
    String how,
    String at,
    @Nullable String withdrawn,
    @Nullable String signed,
    String hash) {

  static Answered of(ConsentRow row, String title) {
    Instant at = row.given() != null ? row.given() : row.refused();
    return new Answered(
        row.id(),
        title,
        row.version(),
        row.refused() != null ? "REFUSED" : row.withdrawn() != null ? "WITHDRAWN" : "GIVEN",
        row.how(),
        at == null ? "" : moment(at),
        row.withdrawn() == null ? null : moment(row.withdrawn()),
        row.signed(),
        row.hash());
  }

  private static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }
}
