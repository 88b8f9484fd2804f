/**
 * People who sign in: passwords, one-time codes, their profile, staff, and the phones they have
 * linked.
 *
 * <p>In: a person who proves who they are, and the ends of seats. Out: who they are ({@link
 * phuchuay.account.Person}), who is behind a phone ({@link phuchuay.account.Links}), and that a
 * phone was linked or unlinked. Tables: account, ticket, recovery_code, forgotten, line_link,
 * line_proof, link_asked.
 */
@ApplicationModule(allowedDependencies = {"directory", "chat", "mail", "platform", "thai", "files"})
@NullMarked
package phuchuay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
