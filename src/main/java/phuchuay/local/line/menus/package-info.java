/** Rich menus: LINE's API for them, and who sees which. */
@NullMarked
package phuchuay.local.line.menus;

import org.jspecify.annotations.NullMarked;
