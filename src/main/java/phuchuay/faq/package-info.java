/**
 * Questions and answers; the talk of last resort.
 *
 * <p>In: a question in somebody's own words. Out: an answer, a choice of answers, or an honest
 * hand-over. Tables: none yet.
 */
@ApplicationModule(allowedDependencies = {"chat", "platform", "thai", "files"})
@NullMarked
package phuchuay.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
