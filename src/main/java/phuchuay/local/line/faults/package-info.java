/** How the played LINE is made to fail: on demand, now and then, or by its own rate limits. */
@NullMarked
package phuchuay.local.line.faults;

import org.jspecify.annotations.NullMarked;
