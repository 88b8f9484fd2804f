/** One's own account: profile, password, address, authenticator app. */
@NullMarked
package phuchuay.account.own;

import org.jspecify.annotations.NullMarked;
