/** LINE itself: the webhook, the client and the outbox; nothing outside knows LINE's wire. */
@NullMarked
package phuchuay.chat.line;

import org.jspecify.annotations.NullMarked;
