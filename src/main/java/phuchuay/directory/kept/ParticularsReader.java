package phuchuay.directory.kept;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.NewAgency;
import phuchuay.directory.Province;
import phuchuay.directory.Provinces;
import phuchuay.directory.Status;
import phuchuay.platform.Secret;
import phuchuay.thai.ThaiNames;

/** Reads what is written of an agency, a line of a list or a form, by the same rules. */
@Component
public class ParticularsReader {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_TEXT = 1000;
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@].*");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
  private static final Pattern BETWEEN = Pattern.compile("[|;\n]");

  private final Labels labels;
  private final Provinces provinces;

  ParticularsReader(Labels labels, Provinces provinces) {
    this.labels = labels;
    this.provinces = provinces;
  }

  /** What is written, unless one of the fields is {@link Refused}. */
  public Particulars read(Map<Field, String> written) {
    return new Particulars(
        kind(cell(written, Field.KIND)),
        name(cell(written, Field.NAME)),
        optionalName(cell(written, Field.ENGLISH)),
        aliases(cell(written, Field.ALIASES)),
        number(cell(written, Field.NUMBER)),
        province(cell(written, Field.PROVINCE)),
        optionalName(cell(written, Field.DISTRICT)),
        new Secret(email(cell(written, Field.EMAIL))),
        new Secret(text(cell(written, Field.ADDRESS))),
        status(cell(written, Field.STATUS)));
  }

  /** Every field that cannot be taken, and why. */
  public Map<Field, Reason> mistakes(Map<Field, String> written) {
    Map<Field, Reason> mistakes = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      try {
        check(field, cell(written, field));
      } catch (Refused refused) {
        mistakes.put(field, refused.reason());
      }
    }
    return mistakes;
  }

  /** What another room wants to enter, by the same rules. */
  public static Particulars checked(NewAgency agency) {
    try {
      return new Particulars(
          agency.kind(),
          name(agency.name()),
          optionalName(agency.english() == null ? "" : agency.english().strip()),
          List.of(),
          agency.number(),
          agency.province(),
          optionalName(agency.district().strip()),
          new Secret(email(agency.email().value().strip())),
          new Secret(text(agency.address().value())),
          Status.OPEN);
    } catch (Refused refused) {
      throw new IllegalArgumentException(refused.reason().name(), refused);
    }
  }

  private void check(Field field, String cell) {
    switch (field) {
      case KIND -> kind(cell);
      case NAME -> name(cell);
      case ENGLISH, DISTRICT -> optionalName(cell);
      case ALIASES -> aliases(cell);
      case NUMBER -> number(cell);
      case PROVINCE -> province(cell);
      case EMAIL -> email(cell);
      case ADDRESS -> text(cell);
      case STATUS -> status(cell);
    }
  }

  private static String cell(Map<Field, String> written, Field field) {
    return written.getOrDefault(field, "").strip();
  }

  private Kind kind(String written) {
    return needed(written, Reason.KIND_MISSING, labels.kind(written), Reason.KIND_UNKNOWN);
  }

  private Province province(String written) {
    return needed(
        written, Reason.PROVINCE_MISSING, provinces.named(written), Reason.PROVINCE_UNKNOWN);
  }

  private static <T> T needed(String written, Reason missing, Optional<T> read, Reason unknown) {
    if (written.isEmpty()) {
      throw new Refused(missing);
    }
    return read.orElseThrow(() -> new Refused(unknown));
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
        .map(ParticularsReader::name)
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
