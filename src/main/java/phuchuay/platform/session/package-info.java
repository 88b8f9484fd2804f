/** How Redis keeps sessions, and the door that gives them to the pages that have one. */
@NullMarked
package phuchuay.platform.session;

import org.jspecify.annotations.NullMarked;
