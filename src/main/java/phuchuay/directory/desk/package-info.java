/** The directory at the desk: the list, the search, one agency and its form. */
@NullMarked
package phuchuay.directory.desk;

import org.jspecify.annotations.NullMarked;
