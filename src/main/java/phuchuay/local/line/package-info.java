/**
 * Plays LINE for a bot that has no channel: LINE's API, LINE's webhooks, and a phone to hold in the
 * browser. Meets the bot only over HTTP.
 *
 * <p>In: calls of LINE's API, taps on the phone. Out: signed webhooks. Tables: none, all is in
 * memory.
 */
@NullMarked
package phuchuay.local.line;

import org.jspecify.annotations.NullMarked;
