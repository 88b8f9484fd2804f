package phuchuay.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which acts to read; null asks for all.
 *
 * @param actor an id, or {@code kind:id}
 * @param subject an id, or {@code kind:id}
 * @param from from this moment on
 * @param until before this moment
 * @param before only what is older than this row, to read on where a page ended
 */
public record AuditSearch(
    @Nullable String actor,
    @Nullable String act,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Long before) {

  public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null, null);

  public static AuditSearch by(Party actor) {
    return new AuditSearch(said(actor), null, null, null, null, null);
  }

  public static AuditSearch about(Party subject) {
    return new AuditSearch(null, null, said(subject), null, null, null);
  }

  /** The search as a condition with its values. */
  record Condition(String sql, List<Object> values) {}

  Condition condition() {
    List<String> sql = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    party("actor", actor, sql, values);
    party("subject", subject, sql, values);
    add("act = ?", act, sql, values);
    add("at >= ?", from == null ? null : java.sql.Timestamp.from(from), sql, values);
    add("at < ?", until == null ? null : java.sql.Timestamp.from(until), sql, values);
    add("(at, id) < (select at, id from audit where id = ?)", before, sql, values);
    return new Condition(String.join(" and ", sql), values);
  }

  private static void party(
      String column, @Nullable String typed, List<String> sql, List<Object> values) {
    if (typed == null) {
      return;
    }
    int colon = typed.indexOf(':');
    add(column + " = ?", typed.substring(colon + 1), sql, values);
    if (colon >= 0) {
      add(column + "_kind = ?", typed.substring(0, colon), sql, values);
    }
  }

  private static void add(
      String condition, @Nullable Object value, List<String> sql, List<Object> values) {
    if (value != null) {
      sql.add(condition);
      values.add(value);
    }
  }

  private static String said(Party party) {
    return party.kind() + ":" + party.id();
  }
}
