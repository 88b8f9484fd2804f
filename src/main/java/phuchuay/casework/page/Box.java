package phuchuay.casework.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field as a page shows it, in the language of the page.
 *
 * @param kind how it is drawn
 * @param asked whether it is asked for, given what was answered so far
 * @param value the one thing that was typed; the name of an agency
 * @param values what was ticked, or the lines of a list
 * @param parts the parts of a place or an agency
 * @param options what may be chosen; the agencies that a typed name may mean
 * @param columns of a table
 * @param rows of a table, as many as are shown
 * @param more how many rows of the table are not shown
 * @param files what is attached here
 * @param takes the endings of files that are taken, and the most bytes of each
 * @param problem what is wrong, in words
 */
record Box(
    String id,
    String kind,
    String name,
    @Nullable String help,
    @Nullable String example,
    boolean required,
    boolean asked,
    String value,
    List<String> values,
    Map<String, String> parts,
    List<Option> options,
    boolean orTyped,
    List<Option> columns,
    List<List<String>> rows,
    int more,
    List<Paper> files,
    Takes takes,
    @Nullable String problem) {

  /** Something to choose, or a column. */
  record Option(String id, String name) {}

  /** A document that is attached. */
  record Paper(String document, int version, String name, String size, boolean removable) {}

  /** Which files a field takes. */
  record Takes(String endings, String kinds, long each, String most) {}

  /** What was typed and is in no list. */
  public List<String> others() {
    return values.stream()
        .filter(value -> options.stream().noneMatch(option -> option.id().equals(value)))
        .toList();
  }

  public String lines() {
    return String.join("\n", values);
  }

  /** The keyboard that a phone shows. */
  public String inputmode() {
    return switch (kind) {
      case "number", "year", "phone", "id-number" -> "numeric";
      case "money" -> "decimal";
      case "email" -> "email";
      default -> "text";
    };
  }

  public String type() {
    return kind.equals("email") ? "email" : kind.equals("phone") ? "tel" : "text";
  }

  public @Nullable String autocomplete() {
    return kind.equals("email") ? "email" : kind.equals("phone") ? "tel" : null;
  }
}
