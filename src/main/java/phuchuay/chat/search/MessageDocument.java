package phuchuay.chat.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** A message as the index keeps it: its letters, never its text. */
final class MessageDocument {

  static final String KEY = "key";
  static final String LINE = "line";
  static final String AT = "at";
  static final String BY = "by";
  static final String ROUND = "round";

  /** Tells two messages of the same moment apart. */
  private static final String TIE = "tie";

  static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(AT, SortField.Type.LONG, true),
          new SortField(TIE, SortField.Type.LONG, true));

  private MessageDocument() {}

  static Document of(Message message, String letters, int round) {
    String key = message.key().written();
    Document document = new Document();
    document.add(new StringField(KEY, key, Store.NO));
    document.add(new BinaryDocValuesField(KEY, new BytesRef(key)));
    document.add(new StringField(LINE, message.lineId(), Store.NO));
    document.add(new SortedDocValuesField(LINE, new BytesRef(message.lineId())));
    document.add(NumericDocValuesField.indexedField(AT, message.at().toEpochMilli()));
    document.add(new NumericDocValuesField(TIE, tie(key)));
    document.add(new StringField(BY, message.by().name(), Store.NO));
    document.add(new StringField(ROUND, Integer.toString(round), Store.NO));
    Grams.into(document, letters);
    return document;
  }

  /** A message that was found, with its place. */
  record Entry(Message.Key key, String lineId, Place place) {}

  static Entry read(IndexSearcher searcher, FieldDoc found) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
    int number = found.doc - leaf.docBase;
    BinaryDocValues keys = DocValues.getBinary(leaf.reader(), KEY);
    SortedDocValues lines = DocValues.getSorted(leaf.reader(), LINE);
    if (!keys.advanceExact(number) || !lines.advanceExact(number)) {
      throw new IOException("a message without its key");
    }
    return new Entry(
        Message.Key.read(keys.binaryValue().utf8ToString()),
        lines.lookupOrd(lines.ordValue()).utf8ToString(),
        new Place((Long) found.fields[0], (Long) found.fields[1]));
  }

  private static long tie(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits()
        >> 8;
  }
}
