/** What is kept of agencies, and who enters it: rows, each agency once, and what is refused. */
@NullMarked
package phuchuay.directory.kept;

import org.jspecify.annotations.NullMarked;
