/** The doors of LINE's API, as a bot knocks on them: token, rate limits, faults, refusals, log. */
@NullMarked
package phuchuay.local.line.api;

import org.jspecify.annotations.NullMarked;
