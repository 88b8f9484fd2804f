/**
 * Joining a system, activation codes (Activate code), access to an API.
 *
 * <p>In: a request to join. Out: an account, a code or a key. Tables: none yet.
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
