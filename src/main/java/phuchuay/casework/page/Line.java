package phuchuay.casework.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list: what it is, where it is, and by when.
 *
 * @param tone how it stands, for the eye
 * @param due the day that counts next, with how far off it is
 * @param late whether that day is over
 */
record Line(
    UUID id,
    String number,
    String system,
    String programme,
    String state,
    String tone,
    @Nullable String agency,
    String since,
    @Nullable String due,
    boolean late,
    boolean draft) {}
