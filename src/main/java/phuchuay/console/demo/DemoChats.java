package phuchuay.console.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Item;
import phuchuay.chat.care.Threads;
import phuchuay.platform.Attempts;
import phuchuay.platform.Demo;
import phuchuay.platform.Failures;

/**
 * Enters the chats of the demo, a deed of each at a time: what was said is waited for until the bot
 * has answered it. A chat that somebody went on with is left alone.
 */
@Demo
@Component
class DemoChats {

  private static final Logger log = LoggerFactory.getLogger(DemoChats.class);
  private static final int MOST_ITEMS = 100;

  /** So long nobody says it once more, whether or not it arrives. */
  private static final Duration ONCE = Duration.ofSeconds(20);

  private final Phones phones;
  private final CareLists lists;
  private final Threads threads;
  private final Chatting chatting;
  private final Pauses pauses;
  private final Attempts attempts;
  private final Clock clock;
  private final Set<String> over = ConcurrentHashMap.newKeySet();

  DemoChats(
      Phones phones,
      CareLists lists,
      Threads threads,
      Chatting chatting,
      Pauses pauses,
      Attempts attempts,
      Clock clock) {
    this.phones = phones;
    this.lists = lists;
    this.threads = threads;
    this.chatting = chatting;
    this.pauses = pauses;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** False while something is to be done or waited for. */
  boolean enter(List<Story> stories, Person officer) {
    boolean all = true;
    for (Story story : phones.there() ? stories : List.<Story>of()) {
      if (!over.contains(story.line()) && tried(story, officer)) {
        over.add(story.line());
      }
      all &= over.contains(story.line());
    }
    return all;
  }

  private boolean tried(Story story, Person officer) {
    try {
      return wentOn(story, officer);
    } catch (CancellationException ending) {
      throw ending;
    } catch (RuntimeException failure) {
      boolean later = failure instanceof Stuck it ? it.passing() : Failures.passing(failure);
      if (!later) {
        log.warn("the demo's chat {} is not all there: {}", story.line(), Stuck.why(failure));
      }
      return !later;
    }
  }

  /** True when there is nothing more to do. */
  private boolean wentOn(Story story, Person officer) {
    Optional<Care> care = lists.of(List.of(story.line())).stream().findFirst();
    SoFar soFar = SoFar.of(story.deeds(), care.map(this::items).orElse(List.of()));
    if (soFar.others()) {
      return true;
    }
    return soFar.settled() && goesOn(story, soFar, care, officer);
  }

  private boolean goesOn(Story story, SoFar soFar, Optional<Care> care, Person officer) {
    List<Deed> deeds = story.deeds();
    int next = soFar.next();
    if (next < deeds.size() && !deeds.get(next).shows()) {
      pauses.pass(deeds.get(next), care.orElseThrow(), soFar);
      next++;
    }
    if (next < deeds.size() && attempts.take("demo-chat", story.line() + next, 1, ONCE).allowed()) {
      boolean theirs = chatting.byThem(story, deeds.get(next), soFar.items());
      if (!theirs) {
        chatting.atTheDesk(story, next, care.orElseThrow(), officer);
      }
    }
    return next == deeds.size();
  }

  private List<Item> items(Care care) {
    Instant later = clock.instant().plus(Duration.ofDays(1));
    return threads.of(care, later, MOST_ITEMS);
  }
}
