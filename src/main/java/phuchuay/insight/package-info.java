/**
 * Numbers, charts and exports; reads the SQL views that each room owns.
 *
 * <p>In: SQL views. Out: charts and exports. Tables: none.
 */
@ApplicationModule(
    allowedDependencies = {
      "console",
      "notification",
      "faq",
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
package phuchuay.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
