/** Clocks of cases: when they are due, and what happens then. */
@NullMarked
package phuchuay.casework.clock;

import org.jspecify.annotations.NullMarked;
