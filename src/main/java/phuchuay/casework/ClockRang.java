package phuchuay.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case has come to its moment and warns, or proposes a move that an officer confirms.
 *
 * @param id of the clock's row; it rings once
 * @param due the moment it was set for, which may be a while ago
 * @param proposes the move that an officer may confirm now
 */
public record ClockRang(
    UUID id,
    UUID caseId,
    String number,
    String type,
    String system,
    String clock,
    Instant due,
    @Nullable String proposes,
    @Nullable UUID agency,
    @Nullable UUID seat,
    List<String> tell,
    @Nullable String chat,
    @Nullable String mail) {

  public ClockRang {
    tell = List.copyOf(tell);
  }
}
