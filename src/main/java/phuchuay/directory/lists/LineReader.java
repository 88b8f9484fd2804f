package phuchuay.directory.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Provinces;
import phuchuay.directory.Status;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Refused;
import phuchuay.platform.Secret;
import phuchuay.thai.ThaiNames;

/** Reads the cells of a line into what they say of an agency, or refuses the line. */
@Component
class LineReader {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_TEXT = 1000;
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@].*");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
  private static final Pattern BETWEEN = Pattern.compile("[|;\n]");

  private final Labels labels;
  private final Provinces provinces;

  LineReader(Labels labels, Provinces provinces) {
    this.labels = labels;
    this.provinces = provinces;
  }

  Particulars read(Map<Column, String> cells) {
    return new Particulars(
        needed(cells, Column.KIND, Reason.KIND_MISSING, labels::kind, Reason.KIND_UNKNOWN),
        name(needed(cells, Column.NAME, Reason.NAME_MISSING, Optional::of, Reason.NAME_MISSING)),
        optionalName(cell(cells, Column.ENGLISH)),
        aliases(cell(cells, Column.ALIASES)),
        number(cell(cells, Column.NUMBER)),
        needed(
            cells,
            Column.PROVINCE,
            Reason.PROVINCE_MISSING,
            provinces::named,
            Reason.PROVINCE_UNKNOWN),
        optionalName(cell(cells, Column.DISTRICT)),
        new Secret(email(cell(cells, Column.EMAIL))),
        new Secret(text(cell(cells, Column.ADDRESS))),
        status(cell(cells, Column.STATUS)));
  }

  private static String cell(Map<Column, String> cells, Column column) {
    return cells.getOrDefault(column, "").strip();
  }

  private static <T> T needed(
      Map<Column, String> cells,
      Column column,
      Reason missing,
      Function<String, Optional<T>> read,
      Reason unknown) {
    String cell = cell(cells, column);
    if (cell.isEmpty()) {
      throw new Refused(missing);
    }
    return read.apply(cell).orElseThrow(() -> new Refused(unknown));
  }

  private static String name(String written) {
    if (FORMULA.matcher(written).matches()) {
      throw new Refused(Reason.NAME_FORMULA);
    }
    String name = ThaiNames.tidy(written);
    if (name.length() > LONGEST_NAME) {
      throw new Refused(Reason.NAME_LONG);
    }
    if (!ThaiNames.readable(name)) {
      throw new Refused(Reason.NAME_LETTERS);
    }
    if (ThaiNames.plain(name).isEmpty()) {
      throw new Refused(Reason.NAME_MISSING);
    }
    return name;
  }

  private static String optionalName(String written) {
    return written.isEmpty() ? "" : name(written);
  }

  private static List<String> aliases(String written) {
    return Arrays.stream(BETWEEN.split(written))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .map(LineReader::name)
        .distinct()
        .toList();
  }

  private static @Nullable IdNumber number(String written) {
    return written.isEmpty()
        ? null
        : IdNumber.read(written).orElseThrow(() -> new Refused(Reason.NUMBER_WRONG));
  }

  private static String email(String written) {
    if (!written.isEmpty() && !EMAIL.matcher(written).matches()) {
      throw new Refused(Reason.EMAIL_WRONG);
    }
    return written;
  }

  private static String text(String written) {
    if (written.length() > LONGEST_TEXT) {
      throw new Refused(Reason.TEXT_LONG);
    }
    return ThaiNames.tidy(written);
  }

  private @Nullable Status status(String written) {
    return written.isEmpty()
        ? null
        : labels.status(written).orElseThrow(() -> new Refused(Reason.STATUS_UNKNOWN));
  }
}
