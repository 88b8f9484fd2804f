package phuchuay.thai;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Pieces of a sentence as a field of a document, and as a query for it. */
public final class Terms {

  private static final int MOST = 400;
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
  }

  private Terms() {}

  public static Field field(String name, List<String> pieces) {
    return new Field(name, new Pieces(pieces), COUNTED);
  }

  /** Adds a clause for every piece; what is there twice counts twice. */
  public static void find(
      BooleanQuery.Builder query, String field, List<String> pieces, float weight) {
    Map<String, Integer> times = new HashMap<>();
    pieces.stream().limit(MOST).forEach(piece -> times.merge(piece, 1, Integer::sum));
    times.forEach(
        (piece, many) -> {
          Query term = new TermQuery(new Term(field, piece));
          float boost = many * weight;
          query.add(boost == 1 ? term : new BoostQuery(term, boost), Occur.SHOULD);
        });
  }

  private static final class Pieces extends TokenStream {
    private final List<String> pieces;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int at;

    private Pieces(List<String> pieces) {
      this.pieces = pieces;
    }

    @Override
    public boolean incrementToken() {
      if (at == pieces.size()) {
        return false;
      }
      clearAttributes();
      term.append(pieces.get(at++));
      return true;
    }

    @Override
    public void reset() {
      at = 0;
    }
  }
}
