/** By what one proves who one is: passwords, codes from an app or a mail, recovery codes. */
@NullMarked
package phuchuay.account.proof;

import org.jspecify.annotations.NullMarked;
