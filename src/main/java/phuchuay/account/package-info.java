/**
 * People who sign in: passwords, one-time codes, their profile, consents, rights over their data,
 * staff, and the phones they have linked.
 *
 * <p>In: a person who proves who they are, and the ends of seats. Out: who they are ({@link
 * phuchuay.account.Person}), what they agreed to ({@link phuchuay.account.Consents}), who is behind
 * a phone ({@link phuchuay.account.Links}), and that a phone was linked or unlinked. Tables:
 * account, ticket, recovery_code, forgotten, line_link, line_proof, link_asked, consent,
 * consent_text, erasure, device, recovery, recovery_proof, recovery_question.
 */
@ApplicationModule(allowedDependencies = {"directory", "chat", "mail", "platform", "thai", "files"})
@NullMarked
package phuchuay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
