/**
 * Answering (การตอบ): which talk a message is for, what it says, and what the bot says whatever the
 * room.
 */
@NullMarked
package phuchuay.chat.answering;

import org.jspecify.annotations.NullMarked;
