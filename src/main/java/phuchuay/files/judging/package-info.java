/** Tells what bytes are, and whether they may be kept: by their content alone. */
@NullMarked
package phuchuay.files.judging;

import org.jspecify.annotations.NullMarked;
