/** The audit at the desk, and how long it is kept. */
@NullMarked
package phuchuay.platform.audit;

import org.jspecify.annotations.NullMarked;
