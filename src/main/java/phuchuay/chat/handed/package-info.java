/** Files that officers handed to people: the pages behind their addresses, and their end. */
@NullMarked
package phuchuay.chat.handed;

import org.jspecify.annotations.NullMarked;
