package phuchuay.chat.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.chat.MessageSearch;
import phuchuay.chat.search.MessageDocument.Entry;
import phuchuay.platform.Failures;
import phuchuay.thai.Keyboard;

/** Searches the index, and reads from the tables what is shown of it. */
@Component
class Searching implements MessageSearch {

  private static final Logger log = LoggerFactory.getLogger(Searching.class);

  /** Fewer than these: perhaps the keyboard stood on the other layout. */
  private static final int FEW = 3;

  private static final int AT_ONCE = 500;
  private static final int MOST_LOOKED_AT = 2000;

  private final Follower follower;
  private final MessageRows rows;
  private final Timer timer;

  Searching(Follower follower, MessageRows rows, MeterRegistry meters) {
    this.follower = follower;
    this.rows = rows;
    this.timer =
        Timer.builder("phuchuay.messages.find").publishPercentiles(0.5, 0.95).register(meters);
  }

  @Override
  public Found find(Asked asked, UnaryOperator<Set<String>> visible) {
    return timer.record(() -> searched(asked, visible));
  }

  @Override
  public UnaryOperator<Set<String>> ofSystems(Collection<String> systems) {
    return lineIds -> rows.ofSystems(lineIds, systems);
  }

  private Found searched(Asked asked, UnaryOperator<Set<String>> visible) {
    Reading reading = follower.reading();
    if (reading == null) {
      return new Found(List.of(), asked.typed(), null, null, true);
    }
    try {
      return asTypedOrMeant(reading, asked, visible);
    } catch (AlreadyClosedException ending) {
      return new Found(List.of(), asked.typed(), null, null, true);
    } catch (IOException damage) {
      log.warn("the index of messages cannot be searched: {}", Failures.whereabouts(damage));
      follower.damaged();
      return new Found(List.of(), asked.typed(), null, null, true);
    }
  }

  private Found asTypedOrMeant(Reading reading, Asked asked, UnaryOperator<Set<String>> visible)
      throws IOException {
    Found asTyped = look(reading, asked, visible);
    if (asTyped.hits().size() >= FEW || asTyped.next() != null || asked.after() != null) {
      return asTyped;
    }
    Found meant = look(reading, asked.typed(otherLayout(asked.typed())), visible);
    return meant.hits().size() > asTyped.hits().size() ? meant : asTyped;
  }

  private static String otherLayout(String typed) {
    boolean thai = typed.chars().anyMatch(c -> c >= 0x0E01 && c <= 0x0E5B);
    return thai ? Keyboard.toLatin(typed) : Keyboard.toThai(typed);
  }

  private Found look(Reading reading, Asked asked, UnaryOperator<Set<String>> visible)
      throws IOException {
    List<String> words = Grams.words(asked.typed());
    Optional<Conditions> conditions = conditions(asked);
    List<Hit> hits = new ArrayList<>();
    @Nullable Place place = Place.read(asked.after()).orElse(null);
    @Nullable Place last = null;
    Instant back = reading.back();
    if (words.isEmpty() || conditions.isEmpty()) {
      return new Found(hits, asked.typed(), null, back, false);
    }
    int looked = 0;
    for (int many = asked.most() + 1; looked < MOST_LOOKED_AT; looked += many, many = AT_ONCE) {
      List<Entry> entries =
          reading.index().search(conditions.get().query(words, place), place, many);
      for (Shown shown : shown(entries, words, visible)) {
        if (hits.size() == asked.most()) {
          return new Found(hits, asked.typed(), written(last), back, false);
        }
        hits.add(shown.hit);
        last = shown.place;
      }
      if (entries.size() < many) {
        return new Found(hits, asked.typed(), null, back, false);
      }
      place = entries.getLast().place();
    }
    return new Found(hits, asked.typed(), written(place), back, false);
  }

  private static @Nullable String written(@Nullable Place place) {
    return place == null ? null : place.written();
  }

  /** None if it is a conversation that is not there. */
  private Optional<Conditions> conditions(Asked asked) {
    Long conversation = asked.conversation();
    if (conversation == null) {
      return Optional.of(new Conditions(asked, null));
    }
    return rows.lineOf(conversation).map(lineId -> new Conditions(asked, lineId));
  }

  private record Shown(Hit hit, Place place) {}

  private List<Shown> shown(
      List<Entry> entries, List<String> words, UnaryOperator<Set<String>> visible) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Set<String> seen =
        visible.apply(entries.stream().map(Entry::lineId).collect(Collectors.toSet()));
    List<Entry> theirs = entries.stream().filter(entry -> seen.contains(entry.lineId())).toList();
    Map<Message.Key, Message> messages =
        rows.of(theirs.stream().map(Entry::key).toList()).stream()
            .collect(Collectors.toMap(Message::key, Function.identity()));
    List<Shown> shown = new ArrayList<>();
    for (Entry entry : theirs) {
      Message message = messages.get(entry.key());
      List<Piece> snippet = message == null ? List.of() : Snippet.of(message.text(), words);
      if (message != null && message.conversation() != 0 && !snippet.isEmpty()) {
        shown.add(new Shown(hit(message, snippet), entry.place()));
      }
    }
    return shown;
  }

  private static Hit hit(Message message, List<Piece> snippet) {
    return new Hit(
        message.lineId(),
        message.conversation(),
        message.key().item(),
        message.at(),
        message.by(),
        snippet);
  }
}
