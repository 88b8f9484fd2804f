package phuchuay.console.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.account.Person;
import phuchuay.faq.Answers;
import phuchuay.faq.FaqSearch;
import phuchuay.faq.Standing;

/** The page with the form of an answer, beside it how a phone shows it. */
@Component
class EditingPage {

  private static final String PAGE = "console/answer-edit";
  private static final int NEAR = 3;

  private final Desk desk;
  private final Phone phone;
  private final FaqSearch search;
  private final Answers answers;
  private final AnswerWords words;

  EditingPage(Desk desk, Phone phone, FaqSearch search, Answers answers, AnswerWords words) {
    this.desk = desk;
    this.phone = phone;
    this.search = search;
    this.answers = answers;
    this.words = words;
  }

  String show(AnswerForm form, Optional<Standing> standing, Person me, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("fresh", standing.isEmpty());
    page.addAttribute("withdrawn", standing.map(Standing::withdrawn).orElse(false));
    page.addAttribute("shown", form.showable() ? phone.shows(desk.entry(form)) : Phone.NOTHING);
    page.addAttribute("mine", Reach.of(me));
    page.addAttribute("audiences", desk.audiences());
    page.addAttribute("files", phone.files());
    page.addAttribute("near", standing.isEmpty() ? near(form, me) : List.of());
    page.addAttribute("most", Limits.ALL);
    return PAGE;
  }

  String wrong(
      AnswerForm form,
      Map<String, String> mistakes,
      Optional<Standing> standing,
      Person me,
      Model page) {
    page.addAttribute("mistakes", mistakes);
    return show(form, standing, me, page);
  }

  /** What somebody else has published meanwhile, beside what was typed. */
  String overtaken(AnswerForm form, Optional<Standing> standing, Person me, Model page) {
    standing.ifPresent(
        theirs -> {
          page.addAttribute("overtakenBy", words.officer(theirs.changedBy()));
          page.addAttribute(
              "overtakenAt",
              theirs.changedAt() == null ? "" : AnswerWords.moment(theirs.changedAt()));
          page.addAttribute(
              "differences", Difference.between(AnswerForm.of(theirs.entry(), 0), form));
        });
    page.addAttribute("overtaken", true);
    long version = standing.map(Standing::version).orElse(0L);
    return show(form.over(version), standing, me, page);
  }

  /** An answer that may say this already, and whether it is theirs to change. */
  record Near(String id, String question, boolean mine) {}

  private List<Near> near(AnswerForm form, Person me) {
    return form.question().isBlank()
        ? List.of()
        : search.suggestions(form.question(), "", NEAR).stream()
            .map(
                one -> new Near(one.id(), one.question(), Reach.covers(me, answers.find(one.id()))))
            .toList();
  }

  /** How long each field may be. */
  record Limits(int question, int answer, int wordings, int audience, int source, int label) {
    static final Limits ALL =
        new Limits(
            Mistakes.QUESTION,
            Mistakes.ANSWER,
            Mistakes.WORDINGS,
            Mistakes.AUDIENCE,
            Mistakes.SOURCE,
            Mistakes.LABEL);
  }
}
