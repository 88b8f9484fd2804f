/** LINE's API for sending to many, and for what is said about it afterwards. */
@NullMarked
package phuchuay.local.line.many;

import org.jspecify.annotations.NullMarked;
