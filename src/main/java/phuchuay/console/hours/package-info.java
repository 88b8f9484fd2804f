/**
 * The page on which leaders set when officers answer (เวลาทำการ), and see what the bot then says.
 */
@NullMarked
package phuchuay.console.hours;

import org.jspecify.annotations.NullMarked;
