package phuchuay.faq;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Incoming;
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
  private static final Found NOTHING = new Found(Decision.HANDOFF, List.of());
  private static final String NOTED = "noted";
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f-]{36}");

  private final FaqSearch search;
  private final Answers answers;
  private final Asked asked;
  private final FaqSays says;
  private final Offers offers;

  FaqTalk(FaqSearch search, Answers answers, Asked asked, FaqSays says, Offers offers) {
    this.search = search;
    this.answers = answers;
    this.asked = asked;
    this.says = says;
    this.offers = offers;
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
  public Optional<Incoming.Choice> takesUp(Turn turn) {
    return Optional.ofNullable(turn.step())
        .flatMap(step -> offers.taken(turn.text(), step))
        .map(Incoming.Choice::new);
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
    if (turn.chosen("none").isPresent()) {
      return Reply.ask(says.officer("", turn.about()), missedAt(turn));
    }
    Step step = turn.step();
    if (turn.chosen("which").isPresent() && step != null && step.name().equals(Offers.CHOICES)) {
      return Reply.ask(says.which(step), step);
    }
    return turn.text().isBlank() ? Reply.done(Say.of("faq/ask")) : typed(turn);
  }

  private boolean uuid(String text) {
    return UUIDS.matcher(text).matches();
  }

  private Reply typed(Turn turn) {
    Found found = found(turn);
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

  /** What only asks on may as well be a whole question, if nothing that was spoken of fits. */
  private Found found(Turn turn) {
    if (turn.followsUp()) {
      Found further = search.further(turn.text(), turn.about(), CHOICES);
      if (further.decision() != Decision.HANDOFF) {
        return further;
      }
    }
    Found anything = search.anything(turn.text(), CHOICES);
    return turn.followsUp() && anything.outside() || saysNothing(turn.text()) ? NOTHING : anything;
  }

  /** A mere number, with nothing to choose from. */
  private static boolean saysNothing(String typed) {
    return typed.chars().noneMatch(Character::isLetter);
  }

  private Reply answered(Turn turn, Found found) {
    Optional<Entry> entry = answers.find(found.hits().getFirst().id());
    if (entry.isEmpty()) {
      return Reply.askAgain(says.choices(found.offered(), keep(turn, found), turn.text()));
    }
    UUID question = asked.keep(turn.lineId(), turn.text(), found, entry.get().id());
    return answer(entry.get(), question, says.english(turn.text()));
  }

  private Reply answer(Entry entry, UUID question, boolean english) {
    Step step = Offers.answered(question, says.officerOffered(entry));
    return Reply.ask(says.answer(entry, question, english), step).about(about(entry));
  }

  private static About about(Entry entry) {
    return About.topic(entry.id(), SystemNames.ALL.contains(entry.system()) ? entry.system() : "");
  }

  private Reply suggested(Turn turn, Found found) {
    Found offered = found.offered();
    if (offered.hits().isEmpty() || turn.waiting() && !says.asks(turn.text())) {
      return missed(turn, found);
    }
    UUID question = keep(turn, found);
    Say choices = says.choices(offered, question, turn.text());
    return Reply.ask(choices, Offers.choices(says.data(offered, question, turn.text())))
        .about(named(turn));
  }

  /** What somebody who waits for an officer says besides is for the officer: it is noted, once. */
  private Reply missed(Turn turn, Found found) {
    keep(turn, found);
    Step step = turn.step();
    if (turn.waiting() && offers.impatient(turn.text())) {
      return new Reply.CallStaff(List.of(), "asked", named(turn));
    }
    if (turn.waiting()) {
      boolean before = step != null && step.name().equals(NOTED);
      return new Reply.Ask(before ? List.of() : List.of(Say.of("chat/noted")), Step.of(NOTED));
    }
    if (step != null && step.name().equals(Offers.MISSED)) {
      return new Reply.CallStaff(List.of(), "not understood twice", named(turn));
    }
    return Reply.ask(says.officer(turn.text(), turn.about()), missedAt(turn)).about(named(turn));
  }

  private Step missedAt(Turn turn) {
    return Offers.missed(says.officerData(turn.text(), turn.about()));
  }

  private About named(Turn turn) {
    return About.system(says.system(turn.text()));
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
    return answer(entry.get(), about, turn.chosen("lang").filter("en"::equals).isPresent());
  }

  private Reply helped(Turn turn, Optional<UUID> question) {
    boolean yes = turn.chosen("helped").filter("yes"::equals).isPresent();
    question.ifPresent(id -> asked.helped(id, turn.lineId(), yes));
    return yes
        ? Reply.done(Say.of("faq/helped"))
        : Reply.ask(says.sorry(turn.about()), missedAt(turn));
  }
}
