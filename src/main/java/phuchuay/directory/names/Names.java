package phuchuay.directory.names;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import phuchuay.directory.Found;
import phuchuay.directory.Province;
import phuchuay.directory.kept.Resources;
import phuchuay.thai.Keyboard;
import phuchuay.thai.KindWords;
import phuchuay.thai.Likeness;
import phuchuay.thai.NameGrams;
import phuchuay.thai.SmallIndex;
import phuchuay.thai.ThaiNames;

/**
 * The names of all agencies in memory: Lucene finds those that share letters with what was typed,
 * then each is weighed letter by letter.
 */
public final class Names implements AutoCloseable {

  private static final KindWords WORDS = KindWords.of(Resources.lines("kind-words.tsv").stream());
  private static final int WEIGHED = 60;
  private static final float WORTH_WEIGHING = 0.45f;
  private static final int LONGEST = 120;
  private static final double GOOD = 0.75;
  private static final float FAR = 0.6f;

  private final SmallIndex index = new SmallIndex();
  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();

  public void put(long row, Listed agency) {
    List<Spelling> spellings = agency.names().flatMap(name -> Spelling.of(name, agency)).toList();
    boolean known = entries.put(row, new Entry(agency, spellings)) != null;
    Document document = document(spellings);
    if (known) {
      index.put(row, document);
    } else {
      index.add(row, document);
    }
  }

  public void publish() {
    index.publish();
  }

  public void settle() {
    index.settle();
  }

  public int size() {
    return entries.size();
  }

  /** Looks for some as if they were misspelt: whoever asks first is then answered as all others. */
  void rehearse(int many) {
    entries.values().stream()
        .limit(many)
        .map(entry -> new StringBuilder(entry.agency.name()))
        .forEach(name -> find(name.deleteCharAt(name.length() / 2).toString(), 3));
  }

  /** The nearest, best first: as typed, or as if typed on the other keyboard layout. */
  public List<Found> find(String typed, int most) {
    String start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Found> asTyped = nearest(start, most);
    if (!asTyped.isEmpty() && asTyped.getFirst().score() >= GOOD) {
      return asTyped;
    }
    List<Found> repaired = nearest(repaired(start), most);
    return best(asTyped) >= best(repaired) ? asTyped : repaired;
  }

  private static double best(List<Found> found) {
    return found.isEmpty() ? 0 : found.getFirst().score();
  }

  private static String repaired(String typed) {
    return latin(typed) ? Keyboard.toThai(typed) : Keyboard.toLatin(typed);
  }

  private static boolean latin(String text) {
    return text.chars().noneMatch(c -> c >= 0x0E01 && c <= 0x0E5B);
  }

  private List<Found> nearest(String typed, int most) {
    Set<String> readings = WORDS.readings(typed);
    readings.removeIf(reading -> letters(reading).isEmpty());
    if (readings.isEmpty()) {
      return List.of();
    }
    List<SmallIndex.Hit> hits = index.search(query(readings), Math.max(WEIGHED, most));
    float least = hits.isEmpty() ? 0 : hits.getFirst().score() * WORTH_WEIGHING;
    Nearest nearest = new Nearest(most);
    for (SmallIndex.Hit hit : hits) {
      Entry entry = entries.get(hit.key());
      if (entry != null && hit.score() >= least) {
        nearest.add(entry.agency, score(readings, entry, nearest.least()));
      }
    }
    return nearest.found();
  }

  /** How near an agency comes, or no more than {@code least} when it does not come nearer. */
  private static double score(Set<String> readings, Entry entry, double least) {
    double best = least;
    for (String reading : readings) {
      int letters = Math.max(4, letters(reading).length());
      boolean latin = latin(reading);
      for (Spelling spelling : entry.spellings) {
        if (spelling.latin == latin) {
          float most = (float) (letters * Math.min(FAR, 1 - best));
          float cost = Likeness.cost(reading, spelling.whole, spelling.spare, most);
          best = cost < most ? Math.max(best, 1 - cost / letters) : best;
        }
      }
    }
    return best;
  }

  private static Document document(List<Spelling> spellings) {
    Document document = new Document();
    document.add(
        NameGrams.field("name", spellings.stream().map(spelling -> spelling.letters).toList()));
    Set<String> signs = new HashSet<>();
    spellings.forEach(spelling -> signs.addAll(signs(spelling.whole)));
    signs.forEach(sign -> document.add(new StringField("kind", sign, Store.NO)));
    return document;
  }

  private static Query query(Set<String> readings) {
    List<String> letters = readings.stream().map(Names::letters).distinct().toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(NameGrams.query("name", letters), Occur.SHOULD);
    readings.stream()
        .flatMap(reading -> signs(reading).stream())
        .distinct()
        .map(sign -> new ConstantScoreQuery(new TermQuery(new Term("kind", sign))))
        .forEach(kind -> query.add(new BoostQuery(kind, 4), Occur.SHOULD));
    return query.build();
  }

  private static Set<String> signs(String reduced) {
    Set<String> signs = new LinkedHashSet<>();
    reduced.chars().filter(c -> KindWords.sign((char) c)).forEach(c -> signs.add((char) c + ""));
    return signs;
  }

  private static String letters(String reduced) {
    int at = 0;
    while (at < reduced.length() && KindWords.sign(reduced.charAt(at))) {
      at++;
    }
    return reduced.substring(at);
  }

  @Override
  public void close() {
    index.close();
  }

  private record Entry(Listed agency, List<Spelling> spellings) {}

  /** One of an agency's names, reduced, and its place, which may be said after it or not. */
  private record Spelling(String whole, int spare, String letters, boolean latin) {

    /** One, or two: a Thai name whose own letters are Latin is typed in either. */
    static Stream<Spelling> of(String name, Listed agency) {
      String reduced = WORDS.reduced(name);
      Stream<Boolean> latin = Stream.of(true, false);
      return latin
          .filter(one -> one ? Names.latin(reduced) : !Names.latin(name))
          .map(one -> new Spelling(reduced, place(agency, one), one));
    }

    private Spelling(String reduced, String place, boolean latin) {
      this(reduced + place, reduced.length(), Names.letters(reduced), latin);
    }

    private static String place(Listed agency, boolean latin) {
      Province province = agency.province();
      return latin
          ? ThaiNames.plain(province.english())
          : ThaiNames.plain(agency.district()) + ThaiNames.plain(province.thai());
    }
  }
}
