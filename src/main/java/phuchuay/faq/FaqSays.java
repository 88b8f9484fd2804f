package phuchuay.faq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Words;
import phuchuay.platform.days.OpeningHours;

/** Puts what was found into words: an answer's card, a choice, an officer with the hours. */
@Component
class FaqSays {

  private static final int LABEL = 40;
  private static final int QUICK = 20;
  private static final String ALL_SYSTEMS = "all";
  private static final String OFFICER_OFFERED = "system-officer-offered";

  private final FaqSettings settings;
  private final Answers answers;
  private final SystemNames systems;
  private final OpeningHours hours;
  private final TalkTitles titles;
  private final List<String> officerOffered;
  private final Clock clock;

  FaqSays(
      FaqSettings settings,
      Answers answers,
      SystemNames systems,
      OpeningHours hours,
      TalkTitles titles,
      Words words,
      Clock clock) {
    this.settings = settings;
    this.answers = answers;
    this.systems = systems;
    this.hours = hours;
    this.titles = titles;
    this.officerOffered = words.samples().getOrDefault(OFFICER_OFFERED, List.of());
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
    fills.put("officer", officerOffered(entry));
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
    String words = title(hit, english);
    return Map.of(
        "question", words, "label", cut(words, QUICK), "data", data(hit, question, english));
  }

  /** A talk's name as people know it; an answer's question, in English if it is wished. */
  private String title(Found.Hit hit, boolean english) {
    return answers
        .find(hit.id())
        .map(Entry::english)
        .filter(_ -> english)
        .map(Entry.English::question)
        .or(() -> titles.of(hit.id(), english))
        .orElse(hit.question());
  }

  /** What a tap on each of these choices says. */
  List<String> data(Found found, UUID question, String typed) {
    boolean english = english(typed);
    return found.hits().stream().map(hit -> data(hit, question, english)).toList();
  }

  private String data(Found.Hit hit, UUID question, boolean english) {
    String talk = settings.talk(hit.id());
    return talk.equals("faq")
        ? "talk=faq&answer=" + hit.id() + "&asked=" + question + (english ? "&lang=en" : "")
        : "talk=" + talk;
  }

  /** Which of the choices, of somebody who only said yes to several. */
  Say which(Step choices) {
    List<Map<String, String>> numbers =
        IntStream.iterate(1, i -> choices.known().containsKey(String.valueOf(i)), i -> i + 1)
            .mapToObj(String::valueOf)
            .map(
                number -> Map.of("label", number, "data", choices.known().getOrDefault(number, "")))
            .toList();
    return Say.of("faq/which", Map.of("choices", numbers));
  }

  /** None of our matters: said plainly, with what we can do. */
  Say outside(String typed) {
    return Say.of(english(typed) ? "faq/outside-english" : "faq/outside");
  }

  /** Whether the words ask something, as far as their letters tell. */
  boolean asks(String typed) {
    return answers.asks(typed);
  }

  boolean english(String typed) {
    return answers.inEnglish(typed);
  }

  Say officer(String typed, About about) {
    return Say.of(
        english(typed) ? "faq/officer-english" : "faq/officer", officerFills(meant(typed, about)));
  }

  /** What a tap on the offered officer says. */
  String officerData(String typed, About about) {
    return officerData(meant(typed, about));
  }

  /** What calls an officer, if the answer asks whether one shall; else blank. */
  String officerOffered(Entry entry) {
    return officerOffered.stream().anyMatch(entry.answer()::contains)
        ? officerData(SystemNames.ALL.contains(entry.system()) ? entry.system() : "")
        : "";
  }

  private String meant(String typed, About about) {
    return system(typed).isEmpty() ? about.system() : system(typed);
  }

  private static String officerData(String system) {
    return system.isEmpty() ? "talk=officer" : "talk=officer&system=" + system;
  }

  /** The system that the words name; blank if they do not. */
  String system(String typed) {
    return systems.in(typed).orElse("");
  }

  Say sorry(About about) {
    return Say.of("faq/sorry", officerFills(about.system()));
  }

  /** Whose officers, if a system is known; and when they come, blank if they are there. */
  private Map<String, String> officerFills(String system) {
    Instant now = clock.instant();
    Instant opens =
        (system.isEmpty() ? SystemNames.ALL : List.of(system))
            .stream().map(one -> hours.opensNext(one, now)).min(Instant::compareTo).orElse(now);
    return Map.of(
        "data",
        officerData(system),
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
