/** What LINE tells the bot: events in LINE's shapes, signed, delivered, and delivered again. */
@NullMarked
package phuchuay.local.line.webhooks;

import org.jspecify.annotations.NullMarked;
