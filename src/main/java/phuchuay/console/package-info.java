/**
 * The desk: what officers and operators look at, and the pages that belong to no other room.
 *
 * <p>In: an officer at a browser; somebody who asks whether a system works. Out: pages, and what
 * officers said of it. Tables: outage, desk_duty, canned_reply, canned_file.
 *
 * <p>{@code desk} is where officers answer, {@code search} looks everywhere from one box, {@code
 * answers} is the editor of questions and answers, {@code outage} is what is wrong with a system,
 * {@code delivery} tells whether somebody got what was sent, {@code trouble} is what went wrong on
 * LINE and what is done about it, {@code hours} sets when officers answer.
 *
 * <p>{@code canned} is what officers answer with again and again, {@code enclosing} the files that
 * they put along.
 *
 * <p>{@code demo} enters the demo after the start, where it is on: its cast, a case in every state,
 * and chats.
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
      "chat :: care",
      "chat :: masking",
      "chat :: news",
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
