package phuchuay.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.account.AccountSystem;
import phuchuay.account.Links;
import phuchuay.account.Person;
import phuchuay.chat.Conversations;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.CareLists.Queue;
import phuchuay.chat.care.Item;
import phuchuay.chat.care.Officer;
import phuchuay.chat.care.Threads;
import phuchuay.chat.care.Typing;
import phuchuay.chat.news.NewsFeed;

/** Fills the pages of the desk: the list, the thread that is open, and what to know beside it. */
@Component
class DeskPage {

  private static final Duration AROUND = Duration.ofHours(1);

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final CareLists lists;
  private final Threads threads;
  private final ThreadWords words;
  private final Rows rows;
  private final Askings askings;
  private final DeskOfficers officers;
  private final Typing typing;
  private final Conversations conversations;
  private final NewsFeed feed;
  private final Duty duty;
  private final Links links;
  private final DeskSettings settings;

  DeskPage(
      CareLists lists,
      Threads threads,
      ThreadWords words,
      Rows rows,
      Askings askings,
      DeskOfficers officers,
      Typing typing,
      Conversations conversations,
      NewsFeed feed,
      Duty duty,
      Links links,
      DeskSettings settings) {
    this.lists = lists;
    this.threads = threads;
    this.words = words;
    this.rows = rows;
    this.askings = askings;
    this.officers = officers;
    this.typing = typing;
    this.conversations = conversations;
    this.feed = feed;
    this.duty = duty;
    this.links = links;
    this.settings = settings;
  }

  /** Which list is looked at. */
  record Wanted(String queue, String system, String label, int from) {

    static Wanted of(
        @Nullable String queue, @Nullable String system, @Nullable String label, int from) {
      return new Wanted(
          queue == null ? "waiting" : queue,
          system == null || AccountSystem.read(system).isEmpty() ? "" : system,
          label == null || label.length() > 40 ? "" : label,
          Math.clamp(from, 0, 100_000));
    }

    Queue which() {
      for (Queue one : Queue.values()) {
        if (one.name().toLowerCase(Locale.ROOT).equals(queue)) {
          return one;
        }
      }
      return Queue.WAITING;
    }

    Wanted next(int more) {
      return new Wanted(queue, system, label, from + more);
    }
  }

  void list(Wanted wanted, Person me, Officer officer, Model page) {
    List<Care> cares =
        lists.of(
            wanted.which(),
            officer,
            wanted.system(),
            wanted.label(),
            wanted.from(),
            settings.page() + 1);
    page.addAttribute("wanted", wanted);
    page.addAttribute("rows", cares.stream().limit(settings.page()).map(rows::row).toList());
    page.addAttribute("more", cares.size() > settings.page() ? wanted.next(settings.page()) : null);
    Map<String, Integer> counts = new HashMap<>();
    lists
        .counts(officer)
        .forEach((one, many) -> counts.put(one.name().toLowerCase(Locale.ROOT), many));
    page.addAttribute("counts", counts);
    page.addAttribute("systems", DeskOfficers.systems(me));
    page.addAttribute("me", me);
  }

  void thread(Care care, Person me, @Nullable Long before, Model page) {
    page.addAttribute("at", feed.latest(care.lineId()));
    List<Item> items =
        threads.of(care, before == null ? FAR : Instant.ofEpochMilli(before), settings.thread());
    page.addAttribute("care", care);
    page.addAttribute("row", rows.row(care));
    page.addAttribute("items", words.of(care, items));
    page.addAttribute(
        "earlier", items.size() < settings.thread() ? null : items.getFirst().at().toEpochMilli());
    page.addAttribute(
        "free", conversations.freeUntil(care.lineId()).map(Instant::toEpochMilli).orElse(0L));
    page.addAttribute("me", me);
    page.addAttribute("mine", care.heldBy(me.id()));
    page.addAttribute("others", care.heldByAnother(me.id()));
    page.addAttribute("holder", officers.name(care.officer()));
  }

  /** A little after something that was said, so that what came of it is seen too. */
  @Nullable Long around(Care care, String item) {
    return threads.moment(care, item).map(at -> at.plus(AROUND).toEpochMilli()).orElse(null);
  }

  /** What only the whole page has: the composer, whom it can be given to. */
  void composer(Care care, Person me, Model page) {
    page.addAttribute("draft", typing.draft(care.conversation(), me.id(), ""));
    page.addAttribute(
        "writing", typing.other(care.conversation(), me.id()).map(officers::name).orElse(""));
    page.addAttribute("key", UUID.randomUUID());
    page.addAttribute("colleagues", officers.others(me.id(), care.about().system()));
  }

  /** Whether they are on duty, and could be told anything on LINE. */
  void duty(Person me, Model page) {
    page.addAttribute("labels", lists.labels(DeskOfficers.systems(me)));
    page.addAttribute("onDuty", duty.now().contains(me.id()));
    page.addAttribute("phones", !links.phonesOf(me.id()).isEmpty());
  }

  void beside(Care care, Person me, Model page) {
    page.addAttribute("asking", askings.of(care, me));
    page.addAttribute("care", care);
    page.addAttribute("row", rows.row(care));
    page.addAttribute("me", me);
  }
}
