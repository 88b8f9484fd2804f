package phuchuay.console.answers;

import java.util.SortedMap;
import org.springframework.stereotype.Component;
import phuchuay.faq.AnswerCards;
import phuchuay.faq.Entry;

/** How an answer looks on a phone, as the page's script draws it. */
@Component
class Phone {

  static final String NOTHING = json("", "");

  private final AnswerCards cards;

  Phone(AnswerCards cards) {
    this.cards = cards;
  }

  /** The messages for who asks in Thai and for who asks in English, as JSON. */
  String shows(Entry entry) {
    String thai = String.join(",", cards.messages(entry, false));
    return json(thai, entry.english() == null ? "" : String.join(",", cards.messages(entry, true)));
  }

  /** The files that an answer may name, and whether phones get them today. */
  SortedMap<String, Boolean> files() {
    return cards.files();
  }

  private static String json(String thai, String english) {
    return "{\"th\":[" + thai + "],\"en\":[" + english + "]}";
  }
}
