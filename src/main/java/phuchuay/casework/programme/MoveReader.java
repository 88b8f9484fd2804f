package phuchuay.casework.programme;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import phuchuay.casework.Actor;
import phuchuay.casework.programme.Move.Notice;
import phuchuay.casework.programme.Move.TakesAlong;
import phuchuay.casework.programme.Move.Weight;

/** Reads one move. */
final class MoveReader {

  private static final Pattern NOTICE = Pattern.compile("N-\\d{2}");

  private MoveReader() {}

  static Move read(Entry at) {
    at.only(
        "id",
        "name",
        "from",
        "to",
        "by",
        "when",
        "until",
        "needs",
        "checks",
        "hands-in",
        "causes",
        "takes-along",
        "confirm",
        "weight",
        "staff-only",
        "tell",
        "chat",
        "mail",
        "letter");
    required(at, "from");
    required(at, "by");
    return new Move(
        FieldReader.id(at),
        at.label("name"),
        Set.copyOf(new HashSet<>(at.words("from"))),
        at.textOrNone("to"),
        at.words("by").stream().map(Actor::new).collect(Collectors.toUnmodifiableSet()),
        FieldReader.condition(at, "when"),
        at.textOrNone("until"),
        at.words("needs"),
        Set.copyOf(new HashSet<>(at.words("checks"))),
        at.yes("hands-in", false),
        at.textOrNone("causes"),
        at.at("takes-along").map(MoveReader::takesAlong).orElse(null),
        at.labelOrNone("confirm"),
        weight(at),
        at.yes("staff-only", false),
        notice(at));
  }

  static void required(Entry at, String key) {
    if (!at.has(key)) {
      at.mistake("\"" + key + "\" is missing");
    }
  }

  /** Who is told, in which words. */
  static Notice notice(Entry at) {
    List<String> tell = at.words("tell");
    for (Entry word : at.list("tell")) {
      if (!NOTICE.matcher(word.text()).matches()) {
        word.mistake("a notice is called N-01 to N-99, not \"" + word.text() + "\"");
      }
    }
    return new Notice(tell, at.textOrNone("chat"), at.textOrNone("mail"), at.textOrNone("letter"));
  }

  private static TakesAlong takesAlong(Entry at) {
    at.only("move", "when");
    return new TakesAlong(at.text("move"), FieldReader.condition(at, "when"));
  }

  private static Weight weight(Entry at) {
    String word = at.text("weight", "plain").toUpperCase(Locale.ROOT);
    Optional<Weight> weight =
        Arrays.stream(Weight.values()).filter(known -> known.name().equals(word)).findFirst();
    if (weight.isEmpty()) {
      at.at("weight").orElseThrow().mistake("\"weight\" says main, plain or grave");
    }
    return weight.orElse(Weight.PLAIN);
  }
}
