package phuchuay.casework;

import java.util.Locale;

/** Words of a programme in both languages. */
public record Label(String th, String en) {

  public String in(Locale language) {
    return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : th;
  }
}
