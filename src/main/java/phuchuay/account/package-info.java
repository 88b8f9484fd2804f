/**
 * People who sign in: passwords, one-time codes, their profile, and staff.
 *
 * <p>In: a person who proves who they are. Out: who they are ({@link phuchuay.account.Person}).
 * Tables: account, ticket, recovery_code, forgotten.
 */
@ApplicationModule(allowedDependencies = {"directory", "chat", "mail", "platform", "thai", "files"})
@NullMarked
package phuchuay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
