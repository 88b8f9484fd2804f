/**
 * Facts that rooms tell each other: kept in event_publication until they are heard, heard on
 * threads of their own, told again when that failed.
 */
@NullMarked
package phuchuay.platform.facts;

import org.jspecify.annotations.NullMarked;
