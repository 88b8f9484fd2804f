/**
 * LINE and accounts: how a phone is linked by proof and cut off again, and what it is told about
 * accounts and passwords.
 */
@NullMarked
package phuchuay.account.link;

import org.jspecify.annotations.NullMarked;
