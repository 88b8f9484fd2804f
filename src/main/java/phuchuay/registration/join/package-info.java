/** Joining a system with an activation code: the pages under /register, and who confirms it. */
@NullMarked
package phuchuay.registration.join;

import org.jspecify.annotations.NullMarked;
