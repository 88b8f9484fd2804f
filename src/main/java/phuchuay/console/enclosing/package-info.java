/** Files that officers put along with what they say: taken in at the desk, waiting to be sent. */
@NullMarked
package phuchuay.console.enclosing;

import org.jspecify.annotations.NullMarked;
