package phuchuay.chat.search;

import static phuchuay.chat.search.MessageDocument.AT;
import static phuchuay.chat.search.MessageDocument.KEY;
import static phuchuay.chat.search.MessageDocument.LINE;
import static phuchuay.chat.search.MessageDocument.NEWEST_FIRST;
import static phuchuay.chat.search.MessageDocument.ROUND;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import phuchuay.thai.Letters;

/**
 * The letters of all messages on disk, the newest first, so that a search may stop with the first
 * that it finds. One thread writes, any number search.
 */
final class MessageIndex implements AutoCloseable {

  private static final String MAKE = "make";

  /** Rises when documents are made otherwise: an index of another make is made anew. */
  private static final String THIS_MAKE = "1";

  private static final double MEMORY_MB = 16;

  private final Path folder;
  private final ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private MessageIndex(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.folder = directory.getDirectory();
    merging.setMaxMergesAndThreads(4, 1);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setIndexSort(NEWEST_FIRST)
                .setMergeScheduler(merging)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setRAMBufferSizeMB(MEMORY_MB)
                .setCommitOnClose(false));
    searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens what is in this folder, or begins there.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if somebody else writes there
   */
  static MessageIndex in(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      return new MessageIndex(directory);
    } catch (IOException | RuntimeException unusable) {
      directory.close();
      throw unusable;
    }
  }

  Path folder() {
    return folder;
  }

  /** What the last commit kept, if it is one of this make. */
  Optional<Progress> progress() {
    Map<String, String> kept = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    return THIS_MAKE.equals(kept.get(MAKE))
        ? Optional.of(Progress.read(kept))
        : Optional.empty();
  }

  /** Takes a message in, in the place of what was known of it; one that is empty goes. */
  void put(Message message, int round) throws IOException {
    String key = message.key().written();
    String letters = Letters.of(message.text()).toString();
    if (letters.length() < 2) {
      writer.deleteDocuments(new Term(KEY, key));
      return;
    }
    Document document = MessageDocument.of(message, letters, round);
    writer.updateDocument(new Term(KEY, key), document);
  }

  void deleteAll(String lineId) throws IOException {
    writer.deleteDocuments(new Term(LINE, lineId));
  }

  void deleteBefore(Instant moment) throws IOException {
    writer.deleteDocuments(
        NumericDocValuesField.newSlowRangeQuery(AT, Long.MIN_VALUE, moment.toEpochMilli() - 1));
  }

  /** What only earlier rounds have read is in the tables no more. */
  void deleteAllBut(int round) throws IOException {
    writer.deleteDocuments(
        new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), Occur.MUST)
            .add(new TermQuery(new Term(ROUND, Integer.toString(round))), Occur.MUST_NOT)
            .build());
  }

  /**
   * Takes what was deleted off the disk as well, with the next commit; merges that are under way
   * hold on to it.
   */
  void purge() throws IOException {
    publish();
    merging.sync();
    writer.forceMergeDeletes();
    merging.sync();
    publish();
  }

  /** What was put is found from now on. */
  void publish() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  void commit(Progress progress) throws IOException {
    Map<String, String> kept = progress.kept();
    kept.put(MAKE, THIS_MAKE);
    writer.setLiveCommitData(kept.entrySet());
    writer.commit();
  }

  /** Reads every byte and compares it with its check sum. */
  void check() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } finally {
      searchers.release(searcher);
    }
  }

  int size() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.getIndexReader().numDocs();
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * The newest after that place, no more than {@code most}.
   *
   * @throws IOException if the index is damaged
   */
  List<MessageDocument.Entry> search(Query query, @Nullable Place after, int most) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      FieldDoc from = after == null ? null : after.document();
      var newest = new TopFieldCollectorManager(NEWEST_FIRST, most, from, most);
      List<MessageDocument.Entry> entries = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query, newest).scoreDocs) {
        entries.add(MessageDocument.read(searcher, (FieldDoc) found));
      }
      return entries;
    } catch (AlreadyClosedException ending) {
      throw ending;
    } catch (RuntimeException nonsense) {
      throw new IOException("what was read makes no sense", nonsense);
    } finally {
      searchers.release(searcher);
    }
  }

  /** What is not committed is read again the next time. */
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
