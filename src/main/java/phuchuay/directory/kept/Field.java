package phuchuay.directory.kept;

import java.util.Locale;

/** One thing that is written of an agency, in a list or in a form. */
public enum Field {
  NAME,
  ENGLISH,
  ALIASES,
  KIND,
  NUMBER,
  PROVINCE,
  DISTRICT,
  EMAIL,
  ADDRESS,
  STATUS;

  /** How forms and messages call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
