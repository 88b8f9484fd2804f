/** Moves of cases: whether one is allowed, what it needs, and all that happens with it. */
@NullMarked
package phuchuay.casework.move;

import org.jspecify.annotations.NullMarked;
