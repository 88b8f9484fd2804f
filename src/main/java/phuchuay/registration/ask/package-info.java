/**
 * Asking for activation codes: the talk in chat, how it understands people, and what comes of it.
 */
@NullMarked
package phuchuay.registration.ask;

import org.jspecify.annotations.NullMarked;
