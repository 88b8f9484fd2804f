/** A person's right to a copy of what is kept about them, and to its erasure. */
@NullMarked
package phuchuay.account.privacy;

import org.jspecify.annotations.NullMarked;
