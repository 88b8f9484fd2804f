/**
 * The desk: what officers and operators look at, and the pages that belong to no other room.
 *
 * <p>In: an officer at a browser; somebody who asks whether a system works. Out: pages, and what
 * officers said of it. Tables: outage, canned_reply, canned_file.
 *
 * <p>{@code waiting} lists who waits for an officer, {@code outage} is what is wrong with a system.
 *
 * <p>{@code canned} is what officers answer with again and again, {@code enclosing} the files that
 * they put along.
 *
 * <p>{@code demo} enters the demo after the start, where it is on: its cast, and a case in every
 * state.
 */
@ApplicationModule(
    allowedDependencies = {
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
package phuchuay.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
