package phuchuay.files.judging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import phuchuay.files.judging.PdfValue.Dictionary;
import phuchuay.files.judging.PdfValue.Listed;
import phuchuay.files.judging.PdfValue.Name;
import phuchuay.files.judging.PdfValue.Other;
import phuchuay.files.judging.PdfValue.Reference;
import phuchuay.files.judging.PdfValue.Whole;

/**
 * Reads one object of a PDF, and tells of every name and every dictionary on the way; it goes on
 * where the grammar is broken, as readers that mean well do.
 */
final class PdfObject {

  private static final int DEEPEST = 200;
  private static final int MOST_VALUES = 1_000_000;
  private static final Set<String> STOPS = Set.of("obj", "stream", "trailer");

  /** Readers differ in which of two they heed. */
  private static final Set<String> ONLY_ONCE =
      Set.of("OpenAction", "S", "Filter", "First", "N", "Encrypt");

  private static final Other OTHER = new Other();

  private final PdfTokens tokens;
  private final Consumer<String> names;
  private final Consumer<Dictionary> dictionaries;
  private final Deque<List<PdfValue>> open = new ArrayDeque<>();
  private final List<PdfValue> outermost = new ArrayList<>();
  private String stoppedAt = "";
  private int values;

  PdfObject(PdfTokens tokens, Consumer<String> names, Consumer<Dictionary> dictionaries) {
    this.tokens = tokens;
    this.names = names;
    this.dictionaries = dictionaries;
  }

  /** The first value from here. */
  @Nullable PdfValue read(int place) {
    begin(place);
    boolean more = true;
    while (more && (outermost.isEmpty() || open.size() > 1)) {
      more = step();
    }
    return outermost.isEmpty() ? null : outermost.getFirst();
  }

  /**
   * All that follows, up to the next object or to a stream, whose place it tells.
   *
   * @return where the bytes of a stream begin
   */
  Optional<Integer> readAll(int place) {
    begin(place);
    boolean more = true;
    while (more) {
      more = step();
    }
    return stoppedAt.equals("stream") ? Optional.of(tokens.at()) : Optional.empty();
  }

  /** What stood before the stream. */
  @Nullable PdfValue value() {
    return outermost.isEmpty() ? null : outermost.getFirst();
  }

  private void begin(int place) {
    tokens.go(place);
    outermost.clear();
    open.clear();
    open.push(outermost);
    stoppedAt = "";
    values = 0;
  }

  private boolean step() {
    switch (tokens.next()) {
      case NOTHING -> {
        return false;
      }
      case NAME -> {
        names.accept(tokens.text());
        add(new Name(tokens.text()));
      }
      case WHOLE -> add(new Whole(Integer.parseInt(tokens.text())));
      case STRING -> add(OTHER);
      case DICTIONARY, LIST -> down();
      case DICTIONARY_END -> up(true);
      case LIST_END -> up(false);
      case WORD -> {
        return word(tokens.text());
      }
    }
    return true;
  }

  private boolean word(String word) {
    if (word.equals("R")) {
      refer();
      return true;
    }
    add(OTHER);
    stoppedAt = word;
    return !STOPS.contains(word);
  }

  /** The two numbers before an R name an object. */
  private void refer() {
    List<PdfValue> inner = open.getFirst();
    int size = inner.size();
    if (size >= 2 && inner.get(size - 2) instanceof Whole(int number)) {
      inner.removeLast();
      inner.set(size - 2, new Reference(number));
    }
  }

  private void add(PdfValue value) {
    if (++values > MOST_VALUES) {
      throw new Patience.Lost();
    }
    open.getFirst().add(value);
  }

  private void down() {
    if (open.size() > DEEPEST) {
      throw new Patience.Lost();
    }
    open.push(new ArrayList<>());
  }

  private void up(boolean dictionary) {
    if (open.size() < 2) {
      return;
    }
    List<PdfValue> values = open.pop();
    if (dictionary) {
      Dictionary made = new Dictionary(paired(values));
      dictionaries.accept(made);
      add(made);
    } else {
      add(new Listed(values));
    }
  }

  private static Map<String, PdfValue> paired(List<PdfValue> values) {
    Map<String, PdfValue> pairs = new HashMap<>();
    for (int i = 0; i + 1 < values.size(); i++) {
      if (values.get(i) instanceof Name(String key)) {
        if (pairs.put(key, values.get(++i)) != null && ONLY_ONCE.contains(key)) {
          throw new Patience.Lost();
        }
      }
    }
    return pairs;
  }
}
