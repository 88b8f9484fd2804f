package phuchuay.casework.show;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.files.StoredFile;
import phuchuay.files.UploadField;

/**
 * One field as a page shows it, in the language of the page.
 *
 * @param kind how it is drawn; {@link #SETTLED}: as words only
 * @param asked whether it is asked for, given what was answered so far
 * @param value the one thing that was typed; the name of an agency
 * @param values what was ticked, or the lines of a list
 * @param parts the parts of a place or an agency
 * @param options what may be chosen; the agencies that a typed name may mean
 * @param table the rows of a table
 * @param handedIn documents that were handed in: they stay, a newer version may take their place
 * @param upload where files are put
 * @param problems what is wrong, in words
 */
public record Box(
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
    @Nullable Sheet table,
    List<Paper> handedIn,
    @Nullable UploadField upload,
    List<String> problems) {

  /** What was settled when the case was handed in. */
  static final String SETTLED = "settled";

  private static final int PROBLEMS_SHOWN = 20;
  private static final int FEW = 12;

  /** Something to choose. */
  public record Option(String id, String name) {}

  /** A document in its newest version, and where a newer one may be put. */
  public record Paper(UUID document, int version, StoredFile file, @Nullable UploadField newer) {}

  public boolean wrong() {
    return !problems.isEmpty();
  }

  /** Few enough to be read at once. */
  public List<String> firstProblems() {
    return problems.subList(0, Math.min(problems.size(), PROBLEMS_SHOWN));
  }

  public int moreProblems() {
    return Math.max(0, problems.size() - PROBLEMS_SHOWN);
  }

  /** What was typed and is in no list. */
  public List<String> others() {
    return values.stream()
        .filter(value -> options.stream().noneMatch(option -> option.id().equals(value)))
        .toList();
  }

  /** One of a long list is picked from a menu. */
  public boolean longList() {
    return options.size() > FEW;
  }

  /** Whether it is typed into a box of several lines. */
  public boolean tall() {
    return List.of("long-text", "url-list", "host-list").contains(kind);
  }

  /** The keyboard that a phone shows. */
  public String inputmode() {
    return Keyboard.of(kind);
  }

  public String type() {
    return kind.equals("email") ? "email" : kind.equals("phone") ? "tel" : "text";
  }

  public @Nullable String autocomplete() {
    return kind.equals("email") ? "email" : kind.equals("phone") ? "tel" : null;
  }
}
