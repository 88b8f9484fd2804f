/**
 * Care (การดูแล): from the moment somebody waits for an officer until it is over; who holds the
 * chat, what officers see of it, say in it and note about it.
 */
@NamedInterface("care")
@NullMarked
package phuchuay.chat.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
