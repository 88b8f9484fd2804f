package phuchuay.platform.days;

import java.time.LocalDate;

/**
 * A round (รอบ) in which something is reported.
 *
 * @param year of the Buddhist era
 * @param number the first is 1
 */
public record Round(int year, int number, LocalDate first, LocalDate last) {}
