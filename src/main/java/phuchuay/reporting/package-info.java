/**
 * What agencies submit in each system, its review, and the public register.
 *
 * <p>In: a report. Out: its result, and what the public may search. Tables: none yet.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "registration",
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
package phuchuay.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
