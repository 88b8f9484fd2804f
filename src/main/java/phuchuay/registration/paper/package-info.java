/** Codes on paper (รหัสบนกระดาษ): lists of those printed elsewhere, and sheets to print. */
@NullMarked
package phuchuay.registration.paper;

import org.jspecify.annotations.NullMarked;
