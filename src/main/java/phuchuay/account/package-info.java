/**
 * People who sign in: passwords, one-time codes, consent, the link to LINE, and staff.
 *
 * <p>In: a person who proves who they are. Out: who they are and for whom they sit. Tables: none
 * yet.
 */
@ApplicationModule(allowedDependencies = {"directory", "chat", "mail", "platform", "thai", "files"})
@NullMarked
package phuchuay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
