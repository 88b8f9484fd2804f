package phuchuay.thai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A Lucene index in memory: documents under numbers, searched by any number of threads. */
public final class SmallIndex implements AutoCloseable {

  private static final String KEY = "key";

  private final IndexWriter writer;
  private final SearcherManager searchers;

  public SmallIndex() {
    try {
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler()));
      searchers = new SearcherManager(writer, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Takes a document in, in the place of the one that had its number; seen once published. */
  public void put(long key, Document document) {
    Term term = new Term(KEY, Long.toString(key));
    run(() -> writer.updateDocument(term, numbered(key, document)));
  }

  /** Takes a document in whose number is new. */
  public void add(long key, Document document) {
    run(() -> writer.addDocument(numbered(key, document)));
  }

  /** What was put is found from now on. */
  public void publish() {
    run(searchers::maybeRefreshBlocking);
  }

  /** Brings everything together in one place, after much was put: searches are fastest then. */
  public void settle() {
    run(() -> writer.forceMerge(1));
    publish();
  }

  /** The best, best first. */
  public List<Hit> search(Query query, int most) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return hits(
            searcher,
            searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Document numbered(long key, Document document) {
    document.add(new StringField(KEY, Long.toString(key), Store.NO));
    document.add(new NumericDocValuesField(KEY, key));
    return document;
  }

  private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Hit> hits = new ArrayList<>(found.length);
    for (ScoreDoc doc : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      NumericDocValues keys = leaf.reader().getNumericDocValues(KEY);
      if (keys != null && keys.advanceExact(doc.doc - leaf.docBase)) {
        hits.add(new Hit(keys.longValue(), doc.score));
      }
    }
    return hits;
  }

  @Override
  public void close() {
    run(searchers::close);
    run(writer::close);
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** A document that was found. */
  public record Hit(long key, float score) {}
}
