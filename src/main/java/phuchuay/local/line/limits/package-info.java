/**
 * What LINE accepts: the limits of messages, actions, Flex and rich menus, counted as LINE counts.
 */
@NullMarked
package phuchuay.local.line.limits;

import org.jspecify.annotations.NullMarked;
