package phuchuay.casework.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a card of a list: what it is, where it is, who has the ball, by when, what is missing.
 *
 * @param tone how it stands, for the eye
 * @param with who has the ball
 * @param mine whether it waits for whoever looks
 * @param due the day that counts next, with how far off it is
 * @param late whether that day is over
 * @param missing how many fields of the open form are missing or wrong
 * @param ends when a draft is forgotten, if that is soon
 */
record Line(
    UUID id,
    String number,
    String system,
    String programme,
    String state,
    String tone,
    @Nullable String agency,
    @Nullable String with,
    boolean mine,
    String since,
    @Nullable String due,
    boolean late,
    int missing,
    boolean draft,
    @Nullable String ends) {}
