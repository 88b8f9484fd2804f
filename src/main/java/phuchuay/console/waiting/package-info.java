/** Who waits for an officer: until officers answer in chat themselves, the line is a list. */
@NullMarked
package phuchuay.console.waiting;

import org.jspecify.annotations.NullMarked;
