package phuchuay.casework.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Actor;
import phuchuay.casework.Tone;
import phuchuay.casework.programme.Form.Step;

/** Reads one state: whose turn it is, or how it rests, or how it ends. */
final class StateReader {

  private static final String ALL = "all";

  private StateReader() {}

  static State read(String id, Entry at, Form form) {
    at.only("label", "actor", "settled", "final", "with", "public", "help", "edits");
    if (!id.matches("[a-z][a-z0-9_-]{0,40}")) {
      at.mistake("a state is called by small letters, digits, _ and -, not \"" + id + "\"");
    }
    if (Stream.of("actor", "settled", "final").filter(at::has).count() != 1) {
      at.mistake("the state \"" + id + "\" says one of \"actor\", \"settled\", \"final\"");
    }
    return new State(
        id,
        at.label("label"),
        actor(at),
        tone(at),
        at.has("final"),
        at.labelOrNone("with"),
        at.labelOrNone("public"),
        at.labelOrNone("help"),
        edits(at, form));
  }

  private static @Nullable Actor actor(Entry at) {
    String word = at.textOrNone("actor");
    return word == null ? null : new Actor(word);
  }

  private static Tone tone(Entry at) {
    if (at.has("actor")) {
      return Tone.WAITING;
    }
    String key = at.has("final") ? "final" : "settled";
    String word = at.text(key, "plain").toUpperCase(Locale.ROOT);
    Optional<Tone> tone =
        Arrays.stream(Tone.values())
            .filter(known -> known.name().equals(word) && known != Tone.WAITING)
            .findFirst();
    if (tone.isEmpty()) {
      at.at(key).orElseThrow().mistake("\"" + key + "\" says good, bad or plain");
    }
    return tone.orElse(Tone.PLAIN);
  }

  private static Set<String> edits(Entry at, Form form) {
    List<String> written = at.words("edits");
    return written.equals(List.of(ALL))
        ? form.steps().stream().map(Step::id).collect(Collectors.toUnmodifiableSet())
        : Set.copyOf(written);
  }
}
