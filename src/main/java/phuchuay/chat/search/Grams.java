package phuchuay.chat.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import phuchuay.thai.Letters;

/**
 * Letters as their runs of two and of three, for words without boundaries: a word is found as runs
 * of three that follow one another, a word of two letters by its run of two.
 */
final class Grams {

  private static final String TWO = "two";
  private static final String THREE = "three";
  private static final int LONGEST_TYPED = 200;
  private static final int LONGEST_WORD = 60;
  private static final int MOST_WORDS = 8;
  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType THERE = type(IndexOptions.DOCS);

  private Grams() {}

  static void into(Document document, String letters) {
    document.add(new Field(TWO, new Runs(letters, 2), THERE));
    document.add(new Field(THREE, new Runs(letters, 3), PLACED));
  }

  /** The words that are looked for, as letters; those of one letter say too little. */
  static List<String> words(String typed) {
    String start = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
    return Arrays.stream(start.strip().split("\\s+"))
        .flatMap(word -> Stream.of(Letters.of(word).toString().split("\n")))
        .filter(word -> word.length() > 1)
        .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /** All of these words. */
  static Query query(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(query(word), Occur.FILTER));
    return all.build();
  }

  private static Query query(String word) {
    if (word.length() == 2) {
      return new TermQuery(new Term(TWO, word));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int at : places(word.length())) {
      phrase.add(new Term(THREE, word.substring(at, at + 3)), at);
    }
    return phrase.build();
  }

  /** Every third run, and the last: together they cover every letter. */
  private static List<Integer> places(int length) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + 3 < length; at += 3) {
      places.add(at);
    }
    places.add(length - 3);
    return places;
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Runs of so many letters, each at its place; none reaches over a break. */
  private static final class Runs extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final String letters;
    private final int length;
    private int at;
    private int before;

    private Runs(String letters, int length) {
      this.letters = letters;
      this.length = length;
    }

    @Override
    public boolean incrementToken() {
      int broken = breakWithin();
      while (broken >= 0) {
        at = broken + 1;
        broken = breakWithin();
      }
      if (at + length > letters.length()) {
        return false;
      }
      clearAttributes();
      term.append(letters, at, at + length);
      step.setPositionIncrement(at - before);
      before = at++;
      return true;
    }

    private int breakWithin() {
      int found = letters.indexOf(Letters.BREAK, at);
      return found >= 0 && found < at + length ? found : -1;
    }

    @Override
    public void reset() {
      at = 0;
      before = -1;
    }
  }
}
