/** What is kept of a person's chats, as they may see it, and the end of it. */
@NullMarked
package phuchuay.chat.privacy;

import org.jspecify.annotations.NullMarked;
