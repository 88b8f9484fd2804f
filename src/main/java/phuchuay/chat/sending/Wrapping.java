package phuchuay.chat.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import phuchuay.chat.Limits;
import phuchuay.chat.Say;
import phuchuay.platform.Fills;
import phuchuay.platform.Wording;
import phuchuay.platform.Words;
import tools.jackson.databind.json.JsonMapper;

/** Turns what is to be said into messages that LINE takes. */
@Component
class Wrapping {

  private final Words words;
  private final Limits limits;
  private final JsonMapper json;
  private final Map<String, List<Wrapped>> plain = new ConcurrentHashMap<>();

  Wrapping(Words words, Limits limits, JsonMapper json) {
    this.words = words;
    this.limits = limits;
    this.json = json;
  }

  List<Wrapped> wrap(List<Say> says) {
    List<Wrapped> wrapped = new ArrayList<>();
    for (Say say : says) {
      wrapped.addAll(wrap(say));
    }
    return wrapped;
  }

  /** What has no fills is always the same. */
  private List<Wrapped> wrap(Say say) {
    return say.fills().isEmpty()
        ? plain.computeIfAbsent(say.template(), template -> rendered(say))
        : rendered(say);
  }

  private List<Wrapped> rendered(Say say) {
    Wording wording = words.chat(say.template(), say.fills());
    String fills = json.writeValueAsString(new TreeMap<>(Fills.hidden(say.fills())));
    List<String> messages = limits.fit(OutsideLinks.in(wording.messages()));
    List<String> shown = wording.secret() ? limits.fit(OutsideLinks.in(wording.shown())) : messages;
    List<Wrapped> wrapped = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      String visible = shown.get(Math.min(i, shown.size() - 1));
      wrapped.add(
          new Wrapped(wording.template(), wording.version(), fills, visible, messages.get(i)));
    }
    return List.copyOf(wrapped);
  }
}
