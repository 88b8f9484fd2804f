/** What officers' approvals cause: accounts, seats, agencies. */
@NullMarked
package phuchuay.registration.outcome;

import org.jspecify.annotations.NullMarked;
