package phuchuay.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Party;

/**
 * One thing that happened to a case.
 *
 * @param move the move, as the programme calls it
 * @param name the move as people call it
 * @param by who did it; the house itself for the clock
 * @param to where it went; the same as {@code from} when it stayed
 * @param reason as the applicant may read it
 * @param letter the letter that goes with it, by its id in templates/
 * @param findings what was recorded with it
 * @param staffOnly whether the applicant does not see it
 */
public record TimelineRow(
    UUID id,
    Instant at,
    String move,
    Label name,
    Party by,
    String from,
    String to,
    Label toLabel,
    @Nullable String reason,
    @Nullable String letter,
    Answers findings,
    boolean staffOnly) {}
