package phuchuay.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time limit that runs for a case, or has passed while it stands where it ran (กำหนดเวลา).
 *
 * @param clock the clock, as the programme calls it
 * @param due the moment that it rings, which is the first one too late for a limit of whole days
 * @param lastDay the last day that is in time
 */
public record Deadline(String clock, Label name, Instant due, LocalDate lastDay) {}
