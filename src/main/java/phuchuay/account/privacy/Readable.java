package phuchuay.account.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.PersonalData.Part;
import phuchuay.platform.ThaiDates;

/**
 * The copy as people read it: only what has a word in the messages ({@code data.<room>.<part>}, and
 * {@code data.<room>.<part>.<column>} or {@code data.column.<column>}); the rest is for machines.
 */
@Component
class Readable {

  private static final Locale THAI = Locale.of("th");
  private static final int MOST_ACROSS = 4;

  private final MessageSource messages;

  Readable(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A part under its heading.
   *
   * @param wide too many columns to stand side by side
   */
  record Shown(String heading, List<String> columns, boolean wide, Iterable<List<String>> rows) {}

  /** Read while the page is written. */
  Iterable<Shown> of(List<PersonalData> rooms, DataSubject whom) {
    return () ->
        rooms.stream()
            .flatMap(room -> room.parts(whom).stream().map(part -> shown(room.name(), part)))
            .filter(Objects::nonNull)
            .iterator();
  }

  static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }

  private @Nullable Shown shown(String room, Part part) {
    String key = "data." + room + "." + part.name();
    String heading = word(key);
    if (heading == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (String column : columns(part)) {
      String own = word(key + "." + column);
      String label = own == null ? word("data.column." + column) : own;
      if (label != null) {
        names.add(column);
        labels.add(label);
      }
    }
    return new Shown(heading, labels, labels.size() > MOST_ACROSS, rows(part, names));
  }

  private static Iterable<String> columns(Part part) {
    Iterator<Map<String, @Nullable Object>> rows = part.rows().iterator();
    return rows.hasNext() ? rows.next().keySet() : List.of();
  }

  private Iterable<List<String>> rows(Part part, List<String> names) {
    return () ->
        StreamSupport.stream(part.rows().spliterator(), false)
            .map(row -> names.stream().map(name -> text(row.get(name))).toList())
            .iterator();
  }

  private String text(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Instant at -> moment(at);
      case Boolean yes -> String.valueOf(word(yes ? "data.yes" : "data.no"));
      case String text when text.isBlank() -> "–";
      default -> {
        String word = word("data.value." + value);
        yield word == null ? String.valueOf(value) : word;
      }
    };
  }

  private @Nullable String word(String key) {
    return messages.getMessage(key, null, null, THAI);
  }
}
