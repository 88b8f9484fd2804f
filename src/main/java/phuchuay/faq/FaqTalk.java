package phuchuay.faq;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * The talk of last resort: an answer, a choice of what may be meant, or the offer of an officer;
 * who is not understood twice in a row is put in the officers' line.
 */
@Component
class FaqTalk implements Talk {

  private static final int CHOICES = 4;
  private static final String MISSED = "missed";
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f-]{36}");

  private final FaqSearch search;
  private final Answers answers;
  private final Asked asked;
  private final FaqSays says;

  FaqTalk(FaqSearch search, Answers answers, Asked asked, FaqSays says) {
    this.search = search;
    this.answers = answers;
    this.asked = asked;
    this.says = says;
  }

  @Override
  public String name() {
    return "faq";
  }

  /** What was spoken of stays, unless there is an answer. */
  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    Optional<UUID> question = turn.chosen("asked").filter(this::uuid).map(UUID::fromString);
    if (turn.chosen("helped").isPresent()) {
      return helped(turn, question);
    }
    if (turn.chosen("answer").isPresent()) {
      return chosen(turn, question);
    }
    return turn.text().isBlank() ? Reply.done(Say.of("faq/ask")) : typed(turn);
  }

  private boolean uuid(String text) {
    return UUIDS.matcher(text).matches();
  }

  private Reply typed(Turn turn) {
    String text = turn.text();
    Found found =
        turn.followsUp()
            ? search.further(text, turn.about(), CHOICES)
            : search.anything(text, CHOICES);
    if (found.outside() && found.decision() != Decision.HANDOFF) {
      keep(turn, found);
      return Reply.done(says.outside(turn.text()));
    }
    return switch (found.decision()) {
      case ANSWER -> answered(turn, found);
      case SUGGEST -> suggested(turn, found);
      case HANDOFF -> missed(turn, found);
    };
  }

  private Reply answered(Turn turn, Found found) {
    Optional<Entry> entry = answers.find(found.hits().getFirst().id());
    if (entry.isEmpty()) {
      return Reply.askAgain(says.choices(found.offered(), keep(turn, found), turn.text()));
    }
    UUID question = asked.keep(turn.lineId(), turn.text(), found, entry.get().id());
    boolean english = says.english(turn.text());
    return Reply.done(says.answer(entry.get(), question, english)).about(about(entry.get()));
  }

  private static About about(Entry entry) {
    return About.topic(entry.id(), SystemNames.ALL.contains(entry.system()) ? entry.system() : "");
  }

  private Reply suggested(Turn turn, Found found) {
    Found offered = ofSystem(says.system(turn.text()), found.offered());
    return offered.hits().isEmpty()
        ? missed(turn, found)
        : Reply.done(says.choices(offered, keep(turn, found), turn.text()));
  }

  /** Who names a system is not offered what another one says. */
  private Found ofSystem(String named, Found found) {
    return found.with(
        found.hits().stream()
            .filter(hit -> answers.find(hit.id()).map(one -> fits(one, named)).orElse(true))
            .toList());
  }

  private static boolean fits(Entry entry, String named) {
    return named.isEmpty() || entry.system().isEmpty() || entry.system().equals(named);
  }

  private Reply missed(Turn turn, Found found) {
    keep(turn, found);
    boolean again = turn.step() != null && turn.step().name().equals(MISSED);
    if (again || turn.waiting()) {
      About about = About.system(says.system(turn.text()));
      return new Reply.CallStaff(List.of(), "not understood twice", about);
    }
    return Reply.ask(says.officer(turn.text(), turn.about()), Step.of(MISSED));
  }

  private UUID keep(Turn turn, Found found) {
    return asked.keep(turn.lineId(), turn.text(), found, null);
  }

  private Reply chosen(Turn turn, Optional<UUID> question) {
    Optional<Entry> entry = turn.chosen("answer").flatMap(answers::find);
    if (entry.isEmpty()) {
      return Reply.done(Say.of("faq/gone"));
    }
    UUID about =
        question.orElseGet(
            () ->
                asked.keep(
                    turn.lineId(),
                    entry.get().question(),
                    new Found(Decision.ANSWER, List.of()),
                    entry.get().id()));
    question.ifPresent(id -> asked.chosen(id, turn.lineId(), entry.get().id()));
    boolean english = turn.chosen("lang").filter("en"::equals).isPresent();
    return Reply.done(says.answer(entry.get(), about, english)).about(about(entry.get()));
  }

  private Reply helped(Turn turn, Optional<UUID> question) {
    boolean yes = turn.chosen("helped").filter("yes"::equals).isPresent();
    question.ifPresent(id -> asked.helped(id, turn.lineId(), yes));
    return Reply.done(yes ? Say.of("faq/helped") : says.sorry());
  }
}
