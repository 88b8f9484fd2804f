package phuchuay.console.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.MessageSearch.By;
import phuchuay.platform.Time;
import phuchuay.platform.TypedDates;

/**
 * What was typed into the box, and what narrows the messages.
 *
 * @param by person, bot or officer; blank for whomever
 * @param system of conversations that waited for its officers
 * @param in only this conversation, and nothing but messages
 * @param after older messages than those of an earlier page
 */
record SearchForm(
    @Nullable String q,
    @Nullable String by,
    @Nullable String system,
    @Nullable String from,
    @Nullable String until,
    @Nullable Long in,
    @Nullable String after) {

  static final int ON_A_PAGE = 20;
  private static final int LONGEST = 200;

  SearchForm {
    q = plain(q);
    by = plain(by);
    system = plain(system);
    from = plain(from);
    until = plain(until);
    after = after == null || after.isBlank() ? null : after;
  }

  public boolean asks() {
    return !typed().isEmpty();
  }

  public String typed() {
    return q == null ? "" : q;
  }

  /** Whether nothing but messages is looked for. */
  public boolean messagesOnly() {
    return in != null || after != null;
  }

  public boolean narrowed() {
    return by != null || system != null || from != null || until != null;
  }

  /** The fields that cannot be understood. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (from != null && TypedDates.read(from).isEmpty()) {
      mistakes.add("from");
    }
    if (until != null && TypedDates.read(until).isEmpty()) {
      mistakes.add("until");
    }
    return mistakes;
  }

  /** The last day counts whole. */
  Asked asked() {
    Asked asked =
        Asked.of(typed(), ON_A_PAGE)
            .by(whom())
            .between(start(from, 0), start(until, 1))
            .after(after);
    return in == null ? asked : asked.in(in);
  }

  private Set<By> whom() {
    return Arrays.stream(By.values())
        .filter(one -> one.name().equalsIgnoreCase(by))
        .collect(Collectors.toSet());
  }

  private static @Nullable Instant start(@Nullable String day, int later) {
    return day == null
        ? null
        : TypedDates.read(day)
            .map((LocalDate read) -> read.plusDays(later).atStartOfDay(Time.BANGKOK).toInstant())
            .orElse(null);
  }

  private static @Nullable String plain(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.replace("\0", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
