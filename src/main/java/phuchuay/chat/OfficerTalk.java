package phuchuay.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.Hours;
import phuchuay.platform.days.OpeningHours;
import phuchuay.thai.Sentences;
import phuchuay.thai.Sentences.Match;

/**
 * Officers (เจ้าหน้าที่): puts somebody in the line of the system they mean, or tells how else its
 * officers are reached.
 */
@Component
class OfficerTalk implements Talk {

  private static final double SURE = 0.8;
  private static final String ANY = "any";
  private static final String CONTACT = "contact";
  private static final String OTHERS = "contacts";
  private static final String CONTACTS = "system-contact";

  /** What a tracking number may look like; whose it is, and whether it is one, others know. */
  private static final Predicate<String> NUMBER =
      Pattern.compile("[A-Z0-9-]{4,20}").asMatchPredicate();

  private final Sentences systems;
  private final Sentences wishes;
  private final OpeningHours hours;
  private final DayWords days;

  OfficerTalk(Words words, OpeningHours hours, DayWords days) {
    Map<String, List<String>> samples = new HashMap<>();
    SystemNames.ALL.forEach(system -> samples.put(system, lines(words, "system-" + system)));
    samples.put(name(), lines(words, name()));
    this.systems = Sentences.of(samples);
    this.wishes = wishes(lines(words, name()), lines(words, CONTACTS));
    this.hours = hours;
    this.days = days;
  }

  @Override
  public String name() {
    return "officer";
  }

  /** A system's name alone asks how to reach its officers. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && closest(text).isPresent();
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    boolean contact = contact(turn);
    Optional<String> said = turn.chosen("system").or(() -> named(turn.text()));
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

  /** The system spoken of: by the whole sentence, else by one word that is surely its name. */
  private Optional<String> named(String text) {
    return closest(text).map(Match::name).or(() -> surelyNamed(text));
  }

  private Optional<String> surelyNamed(String text) {
    return Arrays.stream(text.split("\\s+"))
        .flatMap(word -> closest(word).stream())
        .filter(match -> match.score() >= SURE)
        .max(Comparator.comparingDouble(Match::score))
        .map(Match::name);
  }

  /** None if the words come closer to asking for officers in general. */
  private Optional<Match> closest(String text) {
    return systems.closest(text).filter(match -> SystemNames.ALL.contains(match.name()));
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
