/**
 * What every room stands on: the clock, Thai dates, the words we send, sealed secrets and how they
 * are found again, e-mail addresses, limits, refusals, sessions and the audit. What other rooms use
 * lies here and, for those that name it, in {@code days}; {@code session}, {@code audit}, {@code
 * template} and {@code start} are closed to them.
 *
 * <p>In: settings, templates/, calendar/. Out: rendered words, sealed bytes, the time, due moments,
 * HolidaysChanged. Tables: audit, holiday, opening_hours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package phuchuay.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
