/**
 * Sending (การส่ง): what is said becomes rows that wait for LINE, each worded once and never sent
 * twice.
 */
@NullMarked
package phuchuay.chat.sending;

import org.jspecify.annotations.NullMarked;
