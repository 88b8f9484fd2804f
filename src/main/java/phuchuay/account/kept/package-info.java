/** What is kept of accounts: their rows, tickets and passwords, and the mails about them. */
@NullMarked
package phuchuay.account.kept;

import org.jspecify.annotations.NullMarked;
