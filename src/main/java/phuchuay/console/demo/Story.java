package phuchuay.console.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chat of the demo: {@code demo/chats.yml}, which says what each word means.
 *
 * @param line whose phone, a person of the practice phone
 * @param system what they ask about
 * @param state where the chat stands in the end: BOT, or a state of its care
 * @param told what happens, in its order
 */
record Story(
    String line, String name, String system, String state, List<Map<Deed.Kind, String>> told) {

  Story {
    told = List.copyOf(told);
  }

  /** Whoever is to be answered has added the bot as a friend. */
  List<Deed> deeds() {
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed(Deed.Kind.FOLLOWS, ""));
    told.forEach(one -> one.forEach((kind, words) -> deeds.add(new Deed(kind, words))));
    return deeds;
  }
}
