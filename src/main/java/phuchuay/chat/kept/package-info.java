/** What is kept of a conversation (บทสนทนา), and the settings of the room. */
@NullMarked
package phuchuay.chat.kept;

import org.jspecify.annotations.NullMarked;
