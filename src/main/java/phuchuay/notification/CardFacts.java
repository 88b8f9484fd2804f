package phuchuay.notification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Cases;
import phuchuay.casework.Deadline;
import phuchuay.casework.Label;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** What a card says of a case: label over value, nothing personal among it. */
@Component
class CardFacts {

  static final Locale THAI = Locale.of("th");
  private static final int LONGEST = 500;

  private final Cases cases;
  private final Agencies agencies;
  private final MessageSource messages;
  private final Clock clock;

  CardFacts(Cases cases, Agencies agencies, MessageSource messages, Clock clock) {
    this.cases = cases;
    this.agencies = agencies;
    this.messages = messages;
    this.clock = clock;
  }

  List<Map<String, String>> of(Scene scene, NoticeRule rule, List<FactWord> wanted) {
    List<Map<String, String>> facts = new ArrayList<>();
    for (FactWord fact : wanted) {
      value(scene, rule, fact)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> facts.add(fact(fact.word(), value)));
    }
    if (scene.overtaken()) {
      facts.add(fact("now", scene.standing().state().th()));
    }
    return facts;
  }

  Map<String, String> fact(String word, String value) {
    return Map.of("label", said("fact." + word), "value", cut(value));
  }

  String said(String key, Object... fills) {
    return messages.getMessage("notification." + key, fills, THAI).strip();
  }

  private Optional<String> value(Scene scene, NoticeRule rule, FactWord fact) {
    return switch (fact) {
      case NUMBER -> Optional.of(scene.file().number().shown());
      case KIND -> Optional.of(scene.standing().programme().th());
      case AGENCY ->
          Optional.ofNullable(scene.file().agency()).flatMap(agencies::one).map(Agency::name);
      case WAS -> Optional.ofNullable(scene.was()).map(Label::th);
      case STATE -> Optional.of(scene.state().th());
      case WITH -> scene.overtaken() ? Optional.empty() : with(scene);
      case DUE -> due(scene, rule);
      case REASON -> Optional.ofNullable(scene.move()).map(move -> text(move.reason()));
      case SENT -> Optional.ofNullable(scene.file().handedInAt()).map(CardFacts::moment);
      case DECIDED -> Optional.of(moment(scene.fact().at()));
      case LETTER -> letter(scene);
      case POINTS -> Optional.of(found(scene, "resolution-text"));
    };
  }

  private Optional<String> with(Scene scene) {
    Label with = scene.standing().with();
    Actor actor = scene.standing().actor();
    if (with != null || actor == null) {
      return Optional.ofNullable(with).map(Label::th);
    }
    return actor.equals(Actor.OWNER)
        ? Optional.of(said("with.owner"))
        : actor.staff() ? Optional.of(said("with.staff")) : Optional.empty();
  }

  /** The true last day, however late it is told. */
  private Optional<String> due(Scene scene, NoticeRule rule) {
    List<Deadline> all = cases.deadlines(scene.file());
    Waiting fact = scene.fact();
    Instant from = fact.clock() == null ? Instant.MIN : fact.at();
    return rule.deadlines().stream()
        .flatMap(name -> all.stream().filter(one -> one.clock().equals(name)))
        .filter(one -> !one.due().isBefore(from))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.due().equals(from)).findFirst())
        .map(one -> ThaiDates.dateFrom(today(), one.lastDay()));
  }

  /** The letter of a resolution, by its number and day. */
  private Optional<String> letter(Scene scene) {
    String number = found(scene, "letter-number");
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(said("letter", number, day(found(scene, "letter-date"))));
  }

  /** What was recorded with the move; with the last move that recorded it, for a clock. */
  private String found(Scene scene, String field) {
    return scene.move() == null
        ? cases.found(scene.file(), field)
        : scene.move().findings().text(field);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
  }

  private static String day(String iso) {
    try {
      return ThaiDates.date(LocalDate.parse(iso));
    } catch (DateTimeException noDay) {
      return "–";
    }
  }

  private static String moment(Instant moment) {
    return ThaiDates.date(moment) + " " + ThaiDates.time(moment);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
