/** The states of a programme and the moves between them, drawn from the data. */
@NullMarked
package phuchuay.casework.diagram;

import org.jspecify.annotations.NullMarked;
