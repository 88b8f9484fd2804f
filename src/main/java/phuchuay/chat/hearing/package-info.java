/**
 * Hearing (การรับฟัง): what LINE tells is written down once, then heard in turn, each conversation
 * by one at a time.
 */
@NullMarked
package phuchuay.chat.hearing;

import org.jspecify.annotations.NullMarked;
