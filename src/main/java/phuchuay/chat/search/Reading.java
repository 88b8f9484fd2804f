package phuchuay.chat.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.search.Changes.Change;

/**
 * Reads the tables into an index: what changes as it changes, and all that there is, the newest
 * first, when the index is new or has missed something.
 */
final class Reading {

  private static final int CHANGES = 1000;
  private static final int MESSAGES = 2000;
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration PUBLISHED_EVERY = Duration.ofSeconds(2);

  private final MessageIndex index;
  private final MessageRows rows;
  private final Changes changes;
  private final Duration commitEvery;
  private Progress progress;
  private Set<Long> done = new HashSet<>();
  private Instant heardBack = Instant.MAX;
  private Instant saidBack = Instant.MAX;
  private boolean changed;
  private long published = System.nanoTime();
  private long committed = System.nanoTime();
  private volatile @Nullable Instant back;

  Reading(MessageIndex index, MessageRows rows, Changes changes, Duration commitEvery) {
    this.index = index;
    this.rows = rows;
    this.changes = changes;
    this.commitEvery = commitEvery;
    this.progress = begun();
    this.back = progress.whole() ? null : Instant.MAX;
  }

  MessageIndex index() {
    return index;
  }

  /** Back to when it has read all; null when it is whole. */
  @Nullable Instant back() {
    return back;
  }

  /** What it had read before, if nothing was missed since. */
  private Progress begun() {
    String database = changes.database();
    long now = changes.mark();
    Progress before = index.progress().orElse(null);
    if (before == null) {
      return Progress.begin(database, now, 1);
    }
    boolean goesOn =
        before.database().equals(database)
            && before.mark() <= now
            && !changes.forgotten(before.mark());
    return goesOn ? before : Progress.begin(database, now, before.round() + 1);
  }

  /** Follows what has changed; whether there are still {@link #page}s of all that there is. */
  boolean step() throws IOException {
    boolean news = follow();
    if (news || changed && since(published).compareTo(PUBLISHED_EVERY) > 0) {
      publish();
    }
    Duration uncommitted = since(committed);
    if (uncommitted.compareTo(changed ? commitEvery : AN_HOUR) > 0) {
      commit();
    }
    return !progress.whole();
  }

  void publish() throws IOException {
    index.publish();
    published = System.nanoTime();
  }

  void commit() throws IOException {
    index.commit(progress);
    committed = System.nanoTime();
    changed = false;
  }

  /** What changed since the last time; some of it was read then, because it committed late. */
  private boolean follow() throws IOException {
    long now = changes.mark();
    Set<Long> seen = new HashSet<>();
    long after = 0;
    boolean news = false;
    List<Change> page;
    do {
      page = changes.since(progress.mark(), after, CHANGES);
      List<Change> fresh = page.stream().filter(change -> !done.contains(change.id())).toList();
      take(fresh);
      news |= !fresh.isEmpty();
      page.forEach(change -> seen.add(change.id()));
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == CHANGES);
    progress = progress.at(now);
    done = seen;
    changed |= news;
    return news;
  }

  private void take(List<Change> fresh) throws IOException {
    Set<String> erased = new HashSet<>();
    Map<String, Change> oldest = new HashMap<>();
    for (Change change : fresh) {
      if (change.erased()) {
        erased.add(change.lineId());
      }
      oldest.merge(change.lineId(), change, Change::older);
    }
    for (String lineId : erased) {
      index.deleteAll(lineId);
      put(rows.allOf(lineId));
    }
    oldest.keySet().removeAll(erased);
    if (!oldest.isEmpty()) {
      put(rows.about(List.copyOf(oldest.values())));
    }
  }

  /** A page of all that there is: of theirs or of ours, whichever has not come so far back. */
  void page() throws IOException {
    boolean heard =
        !progress.heardBefore().isEmpty()
            && (progress.saidBefore() == 0 || !heardBack.isBefore(saidBack));
    List<Message> page =
        heard
            ? rows.heardBefore(progress.heardBefore(), MESSAGES)
            : rows.saidBefore(progress.saidBefore(), MESSAGES);
    put(page);
    boolean last = page.size() < MESSAGES;
    if (heard) {
      progress = progress.heardTo(last ? "" : page.getLast().key().item());
      heardBack = last ? Instant.MIN : page.getLast().at();
    } else {
      progress = progress.saidTo(last ? 0 : Long.parseLong(page.getLast().key().item()));
      saidBack = last ? Instant.MIN : page.getLast().at();
    }
    back = heardBack.isAfter(saidBack) ? heardBack : saidBack;
    if (progress.heardBefore().isEmpty() && progress.saidBefore() == 0) {
      finish();
    }
  }

  private void finish() throws IOException {
    index.deleteAllBut(progress.round());
    progress = progress.finished();
    publish();
    commit();
    back = null;
  }

  private void put(List<Message> messages) throws IOException {
    for (Message message : messages) {
      index.put(message, progress.round());
    }
    changed |= !messages.isEmpty();
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
