package phuchuay.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, in words for whoever may see that much: its owner and staff, or everybody.
 *
 * @param programme what kind of case it is
 * @param state where it is
 * @param with who has it now; null when nobody must act
 * @param help what its owner may do next; null when nothing
 * @param actor whose turn it is; null when nobody's
 */
public record Standing(
    CaseNumber number,
    Label programme,
    Label state,
    @Nullable Label with,
    @Nullable Label help,
    @Nullable Actor actor,
    Tone tone,
    Instant since,
    @Nullable Instant handedInAt,
    @Nullable Instant due) {}
