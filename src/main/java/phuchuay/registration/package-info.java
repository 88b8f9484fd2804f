/**
 * Joining a system: activation codes (Activate code), asked for in chat or on a page, decided at
 * the desk, used under /register; what officers approve besides: accounts, successors, new
 * agencies, recoveries. Access to an API comes later.
 *
 * <p>In: a request for codes, a code that is typed, an approved case, a wish to hand a seat over.
 * Out: a code (only in what is sent to its receiver), an account and a seat. Begin with {@link
 * phuchuay.registration.ActivationCodes}. Tables: activation_code, joining, code_ticket,
 * paper_list, paper_line, code_rule, recovery_case, officers_told; views: code_ledger,
 * code_statistics.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "account",
      "directory",
      "chat",
      "mail",
      "platform",
      "platform :: days",
      "thai",
      "files"
    })
@NullMarked
package phuchuay.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
