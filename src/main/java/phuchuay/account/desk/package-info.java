/** What staff do with accounts, under /console/account. */
@NullMarked
package phuchuay.account.desk;

import org.jspecify.annotations.NullMarked;
