/**
 * Programmes as data: forms, workflows and clocks; every case (เรื่อง) and its timeline.
 *
 * <p>In: a form, a document, a decision. Out: where a case stands and who has to act; {@link
 * phuchuay.casework.CaseMoved} and {@link phuchuay.casework.ClockRang} for whoever tells people.
 * What a move causes in another room is that room's {@link phuchuay.casework.Outcome}.
 *
 * <p>Begin with {@link phuchuay.casework.Cases} (to read, fill in and attach) and {@link
 * phuchuay.casework.Moves} (to decide). {@code programme} is a programme as read from {@code
 * programmes/}, {@code form} reads what is typed, {@code kept} is the tables, {@code clock} what
 * falls due, {@code show} words answers for pages and papers, {@code page} is the pages of people,
 * {@code desk} those of officers, {@code letter} the letters that tell results, {@code diagram}
 * draws the states, {@code talk} is what is said in chat. Tables: programme_version, case_file,
 * case_party, case_move, case_document, case_note, case_clock, case_letter, officer_signature,
 * choice, calendar_link; and event_publication, in which facts wait until they are heard.
 */
@ApplicationModule(
    allowedDependencies = {
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
package phuchuay.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
