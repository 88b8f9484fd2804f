package phuchuay.casework.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing a field takes. */
public enum FieldKind {
  TEXT,
  LONG_TEXT,
  NUMBER,
  MONEY,
  DATE,
  YEAR,
  CHOICE,
  MANY,
  YES_NO,
  TABLE,
  AGENCY,
  PERSON,
  PLACE,
  FILES,
  EMAIL,
  PHONE,
  ID_NUMBER,
  URL_LIST,
  HOST_LIST;

  /** As programmes write it: {@code long-text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FieldKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Personal by its nature: sealed at rest, whatever the programme says. */
  public boolean personal() {
    return this == EMAIL || this == PHONE || this == ID_NUMBER;
  }

  /** Whether a table may have a column of it. */
  public boolean fitsInTable() {
    return switch (this) {
      case TABLE, FILES, PLACE, AGENCY, MANY, URL_LIST, HOST_LIST -> false;
      default -> true;
    };
  }
}
