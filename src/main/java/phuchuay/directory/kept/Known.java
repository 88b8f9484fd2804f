package phuchuay.directory.kept;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of an agency at one moment.
 *
 * @param change the number of its last change: another number means that somebody changed it
 */
public record Known(UUID id, Particulars particulars, long change, Instant changedAt) {}
