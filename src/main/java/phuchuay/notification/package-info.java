/**
 * Hears facts, picks the words and the channel; deadlines, broadcasts and the month's quota.
 *
 * <p>In: facts of other rooms. Out: notices. Tables: none yet.
 */
@ApplicationModule(
    allowedDependencies = {
      "reporting",
      "registration",
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
package phuchuay.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
