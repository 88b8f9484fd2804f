package phuchuay.faq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.faq.content.Expected;
import phuchuay.faq.content.FaqFolder;
import phuchuay.faq.content.UnreadableAnswers;
import phuchuay.faq.search.Calibration;
import phuchuay.faq.search.Language;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;
import phuchuay.faq.search.TopicIndex;
import phuchuay.platform.Words;

/**
 * Keeps the answers in memory and looks every few seconds whether a file or a change is newer; a
 * file that cannot be read leaves everything as it was.
 */
@Component
class Library {

  static final String TALK = Topic.TALK;

  /** What people say that is none of our matters, so that it is told apart from what is. */
  static final String OUTSIDE = TALK + "outside";

  private static final Logger log = LoggerFactory.getLogger(Library.class);
  private static final String NO_TALKS = "system-";

  private final FaqFolder folder;
  private final EditRows edits;
  private final Map<String, List<String>> samples;
  private final Language language = Language.packaged();
  private volatile Shelf shelf;
  private volatile String refused = "";
  private volatile @Nullable LastTried last;

  Library(@Value("${PHUCHUAY_CONTENT_DIR:}") String contentDir, EditRows edits, Words words) {
    this.folder = FaqFolder.in(contentDir);
    this.edits = edits;
    this.samples = words.samples();
    this.shelf = build(state(), List.of());
  }

  Shelf shelf() {
    return shelf;
  }

  /** Looks again as soon as the caller's transaction has committed. */
  void changed() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Thread.ofVirtual().start(Library.this::lookAgain);
          }
        });
  }

  @Scheduled(fixedDelay = 3_000)
  synchronized void lookAgain() {
    String now = state();
    if (now.equals(shelf.state()) || now.equals(refused)) {
      return;
    }
    try {
      shelf = build(now, known());
      log.info("questions and answers are read anew: {}", shelf.entries().size());
    } catch (UnreadableAnswers wrong) {
      refused = now;
      log.error("the answers stay as they were: {}", wrong.getMessage());
    }
  }

  private String state() {
    return folder.state() + "|" + edits.state();
  }

  private Shelf build(String state, List<Searcher> known) {
    List<Entry> files = folder.entries();
    Map<String, Optional<Entry>> changes = new LinkedHashMap<>();
    edits.all().forEach((id, edit) -> changes.put(id, edit.seen()));
    Map<String, Entry> entries = Answers.merged(files, changes);
    Calibration calibration = folder.calibration();
    List<Topic> topics = entries.values().stream().map(Library::topic).toList();
    return new Shelf(
        Answers.merged(files, Map.of()),
        entries,
        searcher(topics, calibration, known),
        searcher(withTalks(topics), calibration, known),
        InEnglish.of(entries.values()),
        state);
  }

  /** Searches that may be what is needed again: to build one takes a second. */
  private List<Searcher> known() {
    Stream<Searcher> standing = Stream.of(shelf.answers(), shelf.everything());
    return Stream.concat(standing, Stream.ofNullable(last).map(LastTried::there)).toList();
  }

  private Searcher searcher(List<Topic> topics, Calibration calibration, List<Searcher> known) {
    return known.stream()
        .filter(one -> one.index().topics().equals(topics))
        .filter(one -> one.calibration().equals(calibration))
        .findFirst()
        .orElseGet(() -> new Searcher(new TopicIndex(topics, language), calibration));
  }

  private List<Topic> withTalks(List<Topic> answers) {
    List<Topic> topics = new ArrayList<>(answers);
    topics.addAll(talks(samples, answers));
    return topics;
  }

  /** What would come of this answer in the place of the one of its id. */
  Tried tryOut(Entry entry) {
    return tried(entry.id(), Optional.of(entry));
  }

  /** What would come of there being no such answer. */
  Tried tryWithout(String id) {
    return tried(id, Optional.empty());
  }

  /** It takes seconds, so it is remembered for whoever does what they have just tried. */
  private Tried tried(String id, Optional<Entry> change) {
    LastTried before = last;
    Shelf now = shelf;
    if (before != null && before.shelf() == now && before.of(id, change)) {
      return before.tried();
    }
    Searcher there = changed(now, id, change);
    Trial changed = new Trial(there);
    List<Expected> messages = folder.expected();
    List<Broken> broken =
        there == now.everything()
            ? List.of()
            : new Trial(now.everything()).brokenBy(changed, messages);
    List<Broken> missed = change.map(changed::missed).orElse(List.of());
    Tried tried = new Tried(broken, missed, messages.size());
    last = new LastTried(now, id, change, there, tried);
    return tried;
  }

  private record LastTried(
      Shelf shelf, String id, Optional<Entry> change, Searcher there, Tried tried) {
    boolean of(String other, Optional<Entry> entry) {
      return id.equals(other) && change.equals(entry);
    }
  }

  /** The one that stands, if nothing is changed that a search looks at. */
  private Searcher changed(Shelf now, String id, Optional<Entry> change) {
    Map<String, Entry> then =
        Answers.merged(List.copyOf(now.entries().values()), Map.of(id, change));
    List<Topic> topics = then.values().stream().map(Library::topic).toList();
    Searcher standing = now.everything();
    return searcher(withTalks(topics), standing.calibration(), List.of(standing));
  }

  static Topic topic(Entry entry) {
    Entry.English english = entry.english();
    String body = english == null ? entry.answer() : entry.answer() + "\n" + english.answer();
    return new Topic(entry.id(), entry.system(), entry.wordings(), body);
  }

  /**
   * Talks by their samples, always in one order, because learning hangs on it; where an answer is
   * asked for in the same words, it goes first.
   */
  static List<Topic> talks(Map<String, List<String>> samples, List<Topic> answers) {
    Set<String> answered = new HashSet<>();
    answers.forEach(
        topic -> topic.wordings().forEach(line -> answered.add(line.toLowerCase(Locale.ROOT))));
    List<Topic> talks = new ArrayList<>();
    new TreeMap<>(samples)
        .forEach(
            (name, lines) -> {
              List<String> left =
                  lines.stream()
                      .filter(line -> !answered.contains(line.toLowerCase(Locale.ROOT)))
                      .toList();
              if (!name.startsWith(NO_TALKS) && !left.isEmpty()) {
                talks.add(new Topic(TALK + name, "", left, ""));
              }
            });
    return talks;
  }
}
