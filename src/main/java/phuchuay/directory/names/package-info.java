/** Finding an agency by its name, however it is typed: all names in memory. */
@NullMarked
package phuchuay.directory.names;

import org.jspecify.annotations.NullMarked;
