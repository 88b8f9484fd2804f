/** How people are understood: what they say about themselves, numbers, words that mean the same. */
@NullMarked
package phuchuay.registration.said;

import org.jspecify.annotations.NullMarked;
