/** The tables of cases; what is personal in them is sealed and opened here and nowhere else. */
@NullMarked
package phuchuay.casework.kept;

import org.jspecify.annotations.NullMarked;
