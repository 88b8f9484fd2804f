package phuchuay.chat.search;

import static phuchuay.chat.search.MessageDocument.AT;
import static phuchuay.chat.search.MessageDocument.BY;
import static phuchuay.chat.search.MessageDocument.LINE;

import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.MessageSearch.Asked;

/**
 * What a message must be besides having the words.
 *
 * @param lineId in this conversation only; null means in any
 */
record Conditions(Asked asked, @Nullable String lineId) {

  /** From a place on, if there is one: what is newer need not be looked at. */
  Query query(List<String> words, @Nullable Place from) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(Grams.query(words), Occur.FILTER);
    if (lineId != null) {
      all.add(new TermQuery(new Term(LINE, lineId)), Occur.FILTER);
    }
    if (!asked.by().isEmpty()) {
      all.add(by(), Occur.FILTER);
    }
    between(from, all);
    return all.build();
  }

  private Query by() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    asked.by().forEach(by -> any.add(new TermQuery(new Term(BY, by.name())), Occur.SHOULD));
    return any.build();
  }

  private void between(@Nullable Place place, BooleanQuery.Builder all) {
    Instant from = asked.from();
    Instant until = asked.until();
    long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
    long last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
    last = place == null ? last : Math.min(last, place.at());
    if (first > Long.MIN_VALUE || last < Long.MAX_VALUE) {
      all.add(NumericDocValuesField.newSlowRangeQuery(AT, first, last), Occur.FILTER);
    }
  }
}
