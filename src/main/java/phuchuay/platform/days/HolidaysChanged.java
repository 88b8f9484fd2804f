package phuchuay.platform.days;

import java.time.LocalDate;

/**
 * Days became holidays or working days; clocks that run over any of them move.
 *
 * @param first the earliest of these days
 * @param last the latest
 */
public record HolidaysChanged(LocalDate first, LocalDate last) {}
