/**
 * The one way out by e-mail: rows that wait, tries told apart by kind of failure, one Message-ID.
 *
 * <p>In: a template, its fills and one address, in the caller's transaction. Out: a mail that left,
 * or a reason why not. Tables: mail; view mail_ledger.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
