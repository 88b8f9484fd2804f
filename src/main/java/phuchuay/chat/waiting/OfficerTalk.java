package phuchuay.chat.waiting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import phuchuay.platform.Words;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.Hours;
import phuchuay.platform.days.OpeningHours;
import phuchuay.thai.Sentences;

/**
 * Officers (เจ้าหน้าที่): puts somebody in the line of the system they mean, or tells how else its
 * officers are reached.
 */
@Component
class OfficerTalk implements Talk {

  private static final String ANY = "any";
  private static final String CONTACT = "contact";
  private static final String OTHERS = "contacts";
  private static final String CONTACTS = "system-contact";

  /** What a tracking number may look like; whose it is, and whether it is one, others know. */
  private static final Predicate<String> NUMBER =
      Pattern.compile("[A-Z0-9-]{4,20}").asMatchPredicate();

  private final WhoseOfficers whose;
  private final SystemNames systems;
  private final Sentences wishes;
  private final OpeningHours hours;
  private final DayWords days;

  OfficerTalk(
      Words words, WhoseOfficers whose, SystemNames systems, OpeningHours hours, DayWords days) {
    this.whose = whose;
    this.systems = systems;
    this.wishes = wishes(lines(words, name()), lines(words, CONTACTS));
    this.hours = hours;
    this.days = days;
  }

  @Override
  public String name() {
    return "officer";
  }

  /** A system's name alone asks how to reach its officers; with more in it, it asks for that. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && whose.namedAlone(text);
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    boolean contact = contact(turn);
    Optional<String> said =
        turn.chosen("system").or(() -> whose.named(turn.text())).or(() -> work(turn));
    Optional<String> system = said.filter(SystemNames.ALL::contains);
    if (contact) {
      return system
          .or(() -> turn.chosen("do").filter(OTHERS::equals).isPresent() ? system : spokenOf(turn))
          .map(one -> Reply.done(card(one)).about(About.system(one)))
          .orElseGet(() -> which(turn, CONTACT));
    }
    boolean any = said.filter(ANY::equals).isPresent() || turn.chosen("case").isPresent();
    boolean other = turn.chosen("do").filter("which"::equals).isPresent();
    Optional<String> known = other ? system : system.or(() -> spokenOf(turn));
    if (known.isPresent() || any || turn.waiting() && !other) {
      return queue(turn, known.orElse(""));
    }
    return which(turn, "wait");
  }

  private Optional<String> work(Turn turn) {
    return turn.underWay() ? systems.meant(turn.text()) : Optional.empty();
  }

  private static Reply queue(Turn turn, String system) {
    About about =
        new About(
            turn.about().topic(),
            system,
            turn.chosen("case").filter(NUMBER).orElseGet(() -> turn.about().number()));
    return new Reply.CallStaff(List.of(), "asked", about);
  }

  private static Optional<String> spokenOf(Turn turn) {
    return Optional.of(turn.about().system()).filter(SystemNames.ALL::contains);
  }

  private static Reply which(Turn turn, String wish) {
    return turn.underWay() && !(turn.incoming() instanceof Incoming.Choice)
        ? Reply.askAgain(Say.of("chat/ask-system-again"))
        : Reply.ask(Say.of("chat/ask-system"), Step.of(wish));
  }

  /** Whether addresses are asked for, not a chat. */
  private boolean contact(Turn turn) {
    if (turn.chosen("do").filter(act -> act.equals(CONTACT) || act.equals(OTHERS)).isPresent()
        || turn.step() != null && turn.step().name().equals(CONTACT)) {
      return true;
    }
    String text = turn.text();
    return !text.isEmpty()
        && turn.step() == null
        && wishes.closest(text).map(match -> match.name().equals(CONTACTS)).orElse(true);
  }

  private Say card(String system) {
    Hours told = hours.of(system);
    return Say.of(
        "chat/contact-" + system,
        Map.of("hours", told.stated() ? days.hours(told, Locale.of("th")) : ""));
  }

  private static Sentences wishes(List<String> all, List<String> contacts) {
    return Sentences.of(
        Map.of(
            CONTACTS,
            contacts,
            "officer",
            all.stream().filter(l -> !contacts.contains(l)).toList()));
  }

  private static List<String> lines(Words words, String name) {
    return words.samples().getOrDefault(name, List.of());
  }
}
