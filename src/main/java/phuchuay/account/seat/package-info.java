/** One's own seats, and the mails that tell of them. */
@NullMarked
package phuchuay.account.seat;

import org.jspecify.annotations.NullMarked;
