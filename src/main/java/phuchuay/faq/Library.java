package phuchuay.faq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.faq.content.Expected;
import phuchuay.faq.content.FaqFolder;
import phuchuay.faq.content.UnreadableAnswers;
import phuchuay.faq.search.Calibration;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;
import phuchuay.platform.Words;

/**
 * Keeps the answers in memory and looks every few seconds whether a file or a change is newer; a
 * file that cannot be read leaves everything as it was.
 */
@Component
class Library implements SmartInitializingSingleton {

  static final String TALK = Topic.TALK;

  /** What people say that is none of our matters, so that it is told apart from what is. */
  static final String OUTSIDE = TALK + "outside";

  private static final Logger log = LoggerFactory.getLogger(Library.class);

  private final FaqFolder folder;
  private final EditRows edits;
  private final Searches searches;
  private final FutureTask<Shelf> first = new FutureTask<>(() -> build(state()));
  private volatile @Nullable Shelf shelf;
  private volatile String refused = "";
  private volatile @Nullable LastTried last;

  Library(@Value("${PHUCHUAY_CONTENT_DIR:}") String contentDir, EditRows edits, Words words) {
    this.folder = FaqFolder.in(contentDir);
    this.edits = edits;
    this.searches = new Searches(words.samples());
    Thread.ofPlatform().name("answers").daemon().start(first);
  }

  /** They are read beside the rest of the start, which waits for them in the end. */
  @Override
  public void afterSingletonsInstantiated() {
    shelf();
  }

  Shelf shelf() {
    Shelf now = shelf;
    return now == null ? begun() : now;
  }

  private synchronized Shelf begun() {
    Shelf now = shelf;
    if (now == null) {
      now = firstRead();
      shelf = now;
    }
    return now;
  }

  private Shelf firstRead() {
    try {
      return first.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException why
          ? why
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
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
    if (now.equals(shelf().state()) || now.equals(refused)) {
      return;
    }
    try {
      Shelf anew = build(now);
      shelf = anew;
      log.info("questions and answers are read anew: {}", anew.entries().size());
    } catch (UnreadableAnswers wrong) {
      refused = now;
      log.error("the answers stay as they were: {}", wrong.getMessage());
    }
  }

  private String state() {
    return folder.state() + "|" + edits.state();
  }

  private Shelf build(String state) {
    List<Entry> files = folder.entries();
    Map<String, Optional<Entry>> changes = new LinkedHashMap<>();
    edits.all().forEach((id, edit) -> changes.put(id, edit.seen()));
    Map<String, Entry> entries = Answers.merged(files, changes);
    Calibration calibration = folder.calibration();
    List<Topic> topics = topics(entries);
    return new Shelf(
        Answers.merged(files, Map.of()),
        entries,
        searches.among(topics, calibration),
        searches.amongAll(topics, calibration),
        InEnglish.of(entries.values()),
        state);
  }

  private static List<Topic> topics(Map<String, Entry> entries) {
    return entries.values().stream().map(Searches::topic).toList();
  }

  /** What would come of this answer in the place of the one of its id. */
  Tried tryOut(Entry entry) {
    return tried(entry.id(), Optional.of(entry));
  }

  /** What would come of there being no such answer. */
  Tried tryWithout(String id) {
    return tried(id, Optional.empty());
  }

  /**
   * Tried on what stands this moment; it takes seconds, so it is remembered for whoever does what
   * they have just tried.
   */
  private Tried tried(String id, Optional<Entry> change) {
    lookAgain();
    LastTried before = last;
    Shelf now = shelf();
    if (before != null && before.shelf() == now && before.of(id, change)) {
      return before.tried();
    }
    Map<String, Entry> then =
        Answers.merged(List.copyOf(now.entries().values()), Map.of(id, change));
    Searcher there = searches.amongAll(topics(then), now.everything().calibration());
    Trial changed = new Trial(there);
    List<Expected> messages = folder.expected();
    boolean same = there == now.everything();
    List<Broken> broken =
        same ? List.of() : new Trial(now.everything()).brokenBy(changed, messages);
    List<Broken> missed = change.map(changed::missed).orElse(List.of());
    Tried tried = new Tried(broken, missed, messages.size());
    last = new LastTried(now, id, change, tried);
    return tried;
  }

  private record LastTried(Shelf shelf, String id, Optional<Entry> change, Tried tried) {
    boolean of(String other, Optional<Entry> entry) {
      return id.equals(other) && change.equals(entry);
    }
  }
}
