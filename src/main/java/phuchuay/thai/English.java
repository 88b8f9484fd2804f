package phuchuay.thai;

/** English words without the endings that say little: reports, reported, reporting. */
final class English {

  private static final int LEAST = 4;
  private static final String[] ENDINGS = {"ies", "ing", "ed", "es", "s", "e", "y"};

  private English() {}

  static String stem(String word) {
    if (word.length() <= LEAST || word.charAt(0) > 'z' || Character.isDigit(word.charAt(0))) {
      return word;
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= LEAST - 1) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
