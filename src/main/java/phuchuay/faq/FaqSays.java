package phuchuay.faq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Say;
import phuchuay.chat.SystemNames;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.days.OpeningHours;

/** Puts what was found into words: an answer's card, a choice, an officer with the hours. */
@Component
class FaqSays {

  private static final int LABEL = 40;
  private static final int QUICK = 20;
  private static final String ALL_SYSTEMS = "all";

  private final FaqSettings settings;
  private final Answers answers;
  private final SystemNames systems;
  private final OpeningHours hours;
  private final Clock clock;

  FaqSays(
      FaqSettings settings, Answers answers, SystemNames systems, OpeningHours hours, Clock clock) {
    this.settings = settings;
    this.answers = answers;
    this.systems = systems;
    this.hours = hours;
    this.clock = clock;
  }

  /** The card of an answer, in English if that is wished and there is one. */
  Say answer(Entry entry, UUID question, boolean wished) {
    Optional<Entry.English> english = Optional.ofNullable(entry.english()).filter(_ -> wished);
    Map<String, Object> fills = new HashMap<>();
    fills.put("system", entry.system().isEmpty() ? ALL_SYSTEMS : entry.system());
    fills.put("question", english.map(Entry.English::question).orElse(entry.question()));
    fills.put("answer", english.map(Entry.English::answer).orElse(entry.answer()));
    fills.put("links", links(entry));
    fills.put("id", question.toString());
    return Say.of(english.isPresent() ? "faq/answer-english" : "faq/answer", fills);
  }

  /** What may be meant, each to be tapped, in the language that it was asked in. */
  Say choices(Found found, UUID question, String typed) {
    boolean english = english(typed);
    List<Map<String, String>> choices =
        found.hits().stream().map(hit -> choice(hit, question, english)).toList();
    return Say.of(english ? "faq/choose-english" : "faq/choose", Map.of("choices", choices));
  }

  private Map<String, String> choice(Found.Hit hit, UUID question, boolean english) {
    String talk = settings.talk(hit.id());
    String data =
        talk.equals("faq")
            ? "talk=faq&answer=" + hit.id() + "&asked=" + question + (english ? "&lang=en" : "")
            : "talk=" + talk;
    String words =
        answers
            .find(hit.id())
            .map(Entry::english)
            .filter(_ -> english)
            .map(Entry.English::question)
            .orElse(hit.question());
    return Map.of("question", words, "label", cut(words, QUICK), "data", data);
  }

  /** None of our matters: said plainly, with what we can do. */
  Say outside(String typed) {
    return Say.of(english(typed) ? "faq/outside-english" : "faq/outside");
  }

  boolean english(String typed) {
    return answers.inEnglish(typed);
  }

  Say officer(String typed, About about) {
    String system = system(typed).isEmpty() ? about.system() : system(typed);
    return Say.of(english(typed) ? "faq/officer-english" : "faq/officer", officerFills(system));
  }

  /** The system that the words name; blank if they do not. */
  String system(String typed) {
    return systems.in(typed).orElse("");
  }

  Say sorry() {
    return Say.of("faq/sorry", officerFills(""));
  }

  /** Whose officers, if a system is known; and when they come, blank if they are there. */
  private Map<String, String> officerFills(String system) {
    Instant now = clock.instant();
    Instant opens =
        (system.isEmpty() ? SystemNames.ALL : List.of(system))
            .stream().map(one -> hours.opensNext(one, now)).min(Instant::compareTo).orElse(now);
    return Map.of(
        "data",
        system.isEmpty() ? "talk=officer" : "talk=officer&system=" + system,
        "opens",
        opens.isAfter(now) ? ThaiDates.date(opens) + " " + ThaiDates.time(opens) : "");
  }

  private List<Map<String, String>> links(Entry entry) {
    List<Map<String, String>> links = new ArrayList<>();
    for (Entry.Link link : entry.links()) {
      String address = link.outside() ? withBrowser(link.url()) : link.url();
      links.add(Map.of("label", cut(link.label(), LABEL), "link", address));
    }
    for (String file : entry.files()) {
      String address = settings.files().getOrDefault(file, "");
      if (!address.isBlank()) {
        links.add(Map.of("label", file, "link", withBrowser(address)));
      }
    }
    return links;
  }

  /** LINE opens it in the phone's own browser, which can keep files. */
  private static String withBrowser(String address) {
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    String with = page + (page.contains("?") ? "&" : "?") + "openExternalBrowser=1";
    return hash < 0 ? with : with + address.substring(hash);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
