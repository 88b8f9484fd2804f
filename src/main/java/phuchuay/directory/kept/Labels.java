package phuchuay.directory.kept;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.directory.Kind;
import phuchuay.directory.Status;
import phuchuay.thai.ThaiNames;

/** Kinds and states as people write them: in Thai, in English, or by our own word. */
@Component
class Labels {

  private final Map<String, Kind> kinds;
  private final Map<String, Status> states;

  Labels(MessageSource messages) {
    kinds = words(messages, "directory.kind.", Kind.values());
    states = words(messages, "directory.status.", Status.values());
  }

  Optional<Kind> kind(String written) {
    return Optional.ofNullable(kinds.get(ThaiNames.plain(written)));
  }

  Optional<Status> status(String written) {
    return Optional.ofNullable(states.get(ThaiNames.plain(written)));
  }

  private static <E extends Enum<E>> Map<String, E> words(
      MessageSource messages, String prefix, E[] values) {
    Map<String, E> words = new HashMap<>();
    for (E value : values) {
      words.put(ThaiNames.plain(value.name()), value);
      for (Locale language : new Locale[] {Locale.of("th"), Locale.ENGLISH}) {
        String label = messages.getMessage(prefix + value.name(), null, language);
        words.put(ThaiNames.plain(label), value);
      }
    }
    return words;
  }
}
