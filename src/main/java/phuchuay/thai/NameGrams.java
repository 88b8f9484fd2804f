package phuchuay.thai;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Names as their runs of three letters, without marks, edges included: a field and its query. */
public final class NameGrams {

  private static final char EDGE = '^';
  private static final int LONG_ENOUGH_FOR_THREES = 7;
  private static final int LONGEST = 60;
  private static final FieldType INDEXED = new FieldType();

  static {
    INDEXED.setIndexOptions(IndexOptions.DOCS);
    INDEXED.setTokenized(true);
    INDEXED.freeze();
  }

  private NameGrams() {}

  /** A field that holds the grams of several spellings, each once. */
  public static Field field(String name, List<String> spellings) {
    Set<String> grams = new HashSet<>();
    spellings.forEach(spelling -> grams.addAll(of(spelling, true)));
    return new Field(name, new Grams(List.copyOf(grams)), INDEXED);
  }

  /** Finds what shares grams with any of these; the rarer the gram, the more it says. */
  public static Query query(String field, List<String> spellings) {
    Set<String> grams = new HashSet<>();
    spellings.forEach(spelling -> grams.addAll(of(spelling, false)));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    grams.forEach(gram -> query.add(new TermQuery(new Term(field, gram)), Occur.SHOULD));
    return query.build();
  }

  /** Pairs help only short names; long ones have threes enough. */
  private static Set<String> of(String spelling, boolean pairs) {
    String letters = EDGE + withoutMarks(spelling) + EDGE;
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + 3 <= letters.length() && i < LONGEST; i++) {
      grams.add(letters.substring(i, i + 3));
    }
    if (pairs || letters.length() - 2 < LONG_ENOUGH_FOR_THREES) {
      for (int i = 0; i + 2 <= letters.length() && i < LONGEST; i++) {
        grams.add(letters.substring(i, i + 2));
      }
    }
    return grams;
  }

  private static String withoutMarks(String spelling) {
    StringBuilder letters = new StringBuilder(spelling.length());
    for (int i = 0; i < spelling.length(); i++) {
      char c = spelling.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static final class Grams extends TokenStream {
    private final List<String> grams;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int at;

    private Grams(List<String> grams) {
      this.grams = grams;
    }

    @Override
    public boolean incrementToken() {
      if (at == grams.size()) {
        return false;
      }
      clearAttributes();
      term.append(grams.get(at++));
      return true;
    }

    @Override
    public void reset() {
      at = 0;
    }
  }
}
