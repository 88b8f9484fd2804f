package phuchuay.platform.days;

import phuchuay.platform.days.Span.Unit;

/**
 * How far a due moment is: so many whole days, working days or hours until it, or since it passed.
 * Nought of them left is the last day; nought over has only just passed.
 *
 * @param unit HOURS, DAYS or WORKING_DAYS
 */
public record TimeLeft(long amount, Unit unit, boolean over) {}
