/**
 * Finding messages: a Lucene index on this instance's disk that follows the tables. It knows only
 * which letters stand in which message; what is shown is always read from the tables.
 */
@NullMarked
package phuchuay.chat.search;

import org.jspecify.annotations.NullMarked;
