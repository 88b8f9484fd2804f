/**
 * What is said in chat about cases: where they stand, what is due, photos of their codes, how a new
 * one is begun.
 *
 * <p>In: what people type, tap and photograph. Out: cards with buttons to the pages, an address for
 * a calendar. Tables: calendar_link.
 */
@NullMarked
package phuchuay.casework.talk;

import org.jspecify.annotations.NullMarked;
