/**
 * Whether somebody got what we sent (เขาได้รับไหม): what left by mail and LINE, and what became of
 * it.
 */
@NullMarked
package phuchuay.console.delivery;

import org.jspecify.annotations.NullMarked;
