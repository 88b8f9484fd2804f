/**
 * What people send beside words: fetched from LINE into the files, and erased when it is taken
 * back.
 *
 * <p>In: rows that an arrival wrote. Out: stored files. Tables: media.
 */
@NullMarked
package phuchuay.chat.media;

import org.jspecify.annotations.NullMarked;
