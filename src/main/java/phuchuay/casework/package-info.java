/**
 * Programmes as data: forms, workflows and clocks; every case (เรื่อง) and its timeline.
 *
 * <p>In: a form, a document, a decision. Out: where a case stands and who has to act. Tables: none
 * yet.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "directory",
      "chat",
      "platform",
      "platform :: days",
      "thai",
      "files"
    })
@NullMarked
package phuchuay.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
