/**
 * News (ความเคลื่อนไหว) of conversations: each change leaves a row in its own transaction, and
 * every instance reads on from where it was.
 */
@NamedInterface("news")
@NullMarked
package phuchuay.chat.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
