package phuchuay.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.Words;

/** The words of notices in templates/: whether they are there, and which fills each takes. */
@Component
class NoticeWords {

  /** All that can be filled in. */
  static final Set<String> FILLS =
      Set.of(
          "at",
          "ended",
          "facts",
          "good",
          "link",
          "next",
          "number",
          "programme",
          "state",
          "system",
          "word");

  private final Words words;

  NoticeWords(Words words) {
    this.words = words;
  }

  /** What is missing so that these can be told in these words. */
  List<String> lackOf(Told told) {
    List<String> lacks = new ArrayList<>();
    String template = told.words();
    if (!words.has(template + ".mail.html")) {
      lacks.add("there is no file " + template + ".mail.html in templates/");
    } else {
      lacks.addAll(unknown(template + ".mail.html", words.mailFills(template)));
    }
    if (told.byField()) {
      return lacks;
    }
    if (!words.has(template + ".flex.json")) {
      lacks.add("there is no file " + template + ".flex.json in templates/");
    } else {
      lacks.addAll(unknown(template + ".flex.json", words.chatFills(template)));
    }
    return lacks;
  }

  Map<String, Object> forChat(String template, Map<String, Object> all) {
    return chosen(words.chatFills(template), all);
  }

  Map<String, Object> forMail(String template, Map<String, Object> all) {
    return chosen(words.mailFills(template), all);
  }

  private static Map<String, Object> chosen(Set<String> fills, Map<String, Object> all) {
    Map<String, Object> chosen = new HashMap<>(all);
    chosen.keySet().retainAll(fills);
    return chosen;
  }

  private static List<String> unknown(String file, Set<String> fills) {
    Set<String> unknown = new HashSet<>(fills);
    unknown.removeAll(FILLS);
    return unknown.isEmpty()
        ? List.of()
        : List.of(file + " takes fills that no notice has: " + new TreeSet<>(unknown));
  }
}
