package phuchuay.casework.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Deadline;
import phuchuay.casework.show.Sayings;
import phuchuay.chat.ChatLinks;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** What all cards about cases say in the same words: the system, days, hours, buttons. */
@Component
class CardWords {

  static final Locale THAI = Locale.of("th");

  private static final int LONGEST = 300;

  private final Sayings sayings;
  private final ChatLinks links;
  private final Clock clock;

  CardWords(Sayings sayings, ChatLinks links, Clock clock) {
    this.sayings = sayings;
    this.links = links;
    this.clock = clock;
  }

  String said(String key, Object... fills) {
    return sayings.message("casework.talk." + key, THAI, fills).strip();
  }

  /** The head and the foot of a card. */
  Map<String, Object> frame(AccountSystem system) {
    Map<String, Object> fills = new HashMap<>();
    fills.put("system", name(system));
    fills.put("word", system.word());
    fills.put("at", sayings.now());
    return fills;
  }

  String name(AccountSystem system) {
    return said("system." + system.word());
  }

  /** "15 ม.ค. 2570 (อีก 12 วัน)", with the word when it is over. */
  String day(Deadline deadline) {
    String day = plain(deadline);
    return over(deadline) ? said("late", day) : day;
  }

  /** The same in large letters: a line for each part, as they do not fit into one. */
  String dayInLines(Deadline deadline) {
    String day = plain(deadline).replace(" (", "\n(");
    return over(deadline) ? said("mark.act", said("late-lines", day)) : said("mark.wait", day);
  }

  private String plain(Deadline deadline) {
    return ThaiDates.dateFrom(
        LocalDate.ofInstant(clock.instant(), Time.BANGKOK), deadline.lastDay());
  }

  boolean over(Deadline deadline) {
    return Limits.over(deadline, clock.instant());
  }

  /** The case's page for whoever can sign in; for others, where they follow it by its number. */
  String link(Mine mine) {
    return mine.caller().account().isPresent()
        ? links.to("/cases/" + mine.file().id())
        : track(mine.file());
  }

  String track(CaseFile file) {
    return links.to("/track/" + file.number().value());
  }

  String to(String path) {
    return links.to(path);
  }

  static Map<String, String> fact(String label, String value, boolean bad) {
    return Map.of("label", label, "value", cut(value), "bad", bad ? "yes" : "no");
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
