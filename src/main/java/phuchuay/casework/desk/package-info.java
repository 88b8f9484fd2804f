/** The officer's side of cases: what waits, one case with all that may be done with it. */
@NullMarked
package phuchuay.casework.desk;

import org.jspecify.annotations.NullMarked;
