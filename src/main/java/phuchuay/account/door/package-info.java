/** Where people come in: signing in, forgotten passwords, the first password. */
@NullMarked
package phuchuay.account.door;

import org.jspecify.annotations.NullMarked;
