/**
 * Questions and answers (คำถามและคำตอบ): the search that knows when not to answer, the talk of last
 * resort, and what people asked in vain.
 *
 * <p>In: a question in somebody's own words, in chat or at GET /api/v1/faq/search; the files of
 * faq/, and what officers changed of them. Out: an answer, a choice of answers, or an honest
 * hand-over. Begin with {@link phuchuay.faq.FaqSearch}, {@link phuchuay.faq.Answers} and, for the
 * desk, {@link phuchuay.faq.Standings}, {@link phuchuay.faq.Gaps}. Tables: faq_edit, faq_past,
 * faq_asked.
 */
@ApplicationModule(allowedDependencies = {"chat", "platform", "platform :: days", "thai", "files"})
@NullMarked
package phuchuay.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
