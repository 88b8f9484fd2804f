package phuchuay.casework.programme;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Label;
import phuchuay.files.FileKind;

/**
 * One field of a form.
 *
 * @param example what it may look like, shown in the empty field
 * @param required always, or when {@code requiredWhen} holds
 * @param rules how long, how many, which letters
 * @param list a list that is kept elsewhere: {@code provinces}, {@code depots}
 * @param choices what may be chosen, where the programme says it itself
 * @param orTyped whether something else may be typed than what the list has
 * @param columns of a table
 * @param prefill whether the last case of the same kind says it again
 * @param secret whether it is sealed at rest and masked
 * @param party who takes part in the case by being named here
 * @param settled whether it is shown and not changed any more once the case was handed in
 */
public record Field(
    String id,
    FieldKind kind,
    Label name,
    @Nullable Label help,
    @Nullable String example,
    boolean required,
    @Nullable Condition requiredWhen,
    @Nullable Condition shownWhen,
    Rules rules,
    @Nullable String list,
    List<Choice> choices,
    boolean orTyped,
    Set<FileKind> accept,
    List<Field> columns,
    boolean prefill,
    boolean secret,
    @Nullable String party,
    boolean settled) {

  /** Something that may be chosen. */
  public record Choice(String id, Label name) {}

  /**
   * How long, how many, how much.
   *
   * @param min the least: letters of a text, a number's value, pieces of a list, rows, files
   * @param max the most of the same
   * @param letters which letters a text has, as {@code thai latin digits .-()}; empty: any
   * @param digits how many digits a phone number has, as {@code 9-10}
   * @param each the most bytes of one file
   * @param decimals of a number
   * @param https whether only https addresses are right
   * @param spaces whether a text may have spaces
   * @param parts what a place must say: province, district, point
   * @param notBefore the field with the day that this one is not before
   * @param past and {@code future}: whether a day may lie there
   */
  public record Rules(
      @Nullable Long min,
      @Nullable Long max,
      String letters,
      @Nullable Digits digits,
      long each,
      int decimals,
      boolean https,
      boolean spaces,
      Set<String> parts,
      @Nullable String notBefore,
      boolean past,
      boolean future) {}

  /** From so many digits to so many. */
  public record Digits(int least, int most) {}

  public Field column(String column) {
    return columns.stream().filter(field -> field.id().equals(column)).findFirst().orElseThrow();
  }
}
