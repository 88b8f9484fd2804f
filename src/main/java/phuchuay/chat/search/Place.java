package phuchuay.chat.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;

/** A place in the order of all messages, from which a search goes on. */
record Place(long at, long tie) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})\\.(-?\\d{1,18})");

  /** Of a page's address; what is none begins at the newest. */
  static Optional<Place> read(@Nullable String written) {
    Matcher parts = WRITTEN.matcher(written == null ? "" : written);
    return parts.matches()
        ? Optional.of(new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  String written() {
    return at + "." + tie;
  }

  FieldDoc document() {
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {at, tie});
  }
}
