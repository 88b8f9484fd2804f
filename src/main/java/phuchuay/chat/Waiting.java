package phuchuay.chat;

import java.time.Instant;

/**
 * Somebody who waits for an officer (รอเจ้าหน้าที่).
 *
 * @param why in a few plain words with dashes between
 * @param about what is known: blank system, if it was not said
 * @param last what they wrote last, with what was secret hidden; blank if nothing
 */
public record Waiting(long id, Instant since, String why, About about, String last) {}
