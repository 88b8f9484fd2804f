/**
 * People who sign in: passwords, one-time codes, their profile, consents, rights over their data,
 * and staff.
 *
 * <p>In: a person who proves who they are. Out: who they are ({@link phuchuay.account.Person}), and
 * what they agreed to ({@link phuchuay.account.Consents}). Tables: account, ticket, recovery_code,
 * forgotten, consent, consent_text, erasure.
 */
@ApplicationModule(allowedDependencies = {"directory", "chat", "mail", "platform", "thai", "files"})
@NullMarked
package phuchuay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
