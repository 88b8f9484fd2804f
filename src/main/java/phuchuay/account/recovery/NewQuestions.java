package phuchuay.account.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.account.proof.Answers;

/** What somebody typed who sets their questions. */
record NewQuestions(
    @Nullable String agency,
    @Nullable String person,
    @Nullable String code1,
    @Nullable String answer1,
    @Nullable String code2,
    @Nullable String own2,
    @Nullable String answer2,
    @Nullable String code3,
    @Nullable String own3,
    @Nullable String answer3) {

  static final NewQuestions NONE =
      new NewQuestions(null, null, null, null, null, null, null, null, null, null);
  private static final String OWN = "own";
  private static final int SHORTEST_OWN = 8;
  private static final int LONGEST_OWN = 150;

  /**
   * One question as it was typed.
   *
   * @param code from the list, or {@code own}
   */
  record Typed(String code, String own, String answer) {

    boolean isOwn() {
      return code.equals(OWN);
    }

    private boolean blank() {
      return code.isBlank() && own.isBlank() && answer.isBlank();
    }
  }

  /**
   * What cannot be taken.
   *
   * @param word as messages call it
   * @param place the number of the question
   */
  record Mistake(String word, int place) {}

  /** Those that are not left blank. */
  List<Typed> questions() {
    return all().stream().filter(one -> !one.blank()).toList();
  }

  /** The first mistake; null when there is none. */
  @Nullable Mistake mistake(List<String> codes) {
    Set<String> seen = new HashSet<>();
    List<Typed> all = all();
    for (int place = 1; place <= all.size(); place++) {
      Typed one = all.get(place - 1);
      String word = place > 1 && one.blank() ? null : mistake(one, place, codes, seen);
      if (word != null) {
        return new Mistake(word, place);
      }
    }
    return null;
  }

  private List<Typed> all() {
    return List.of(
        typed(code1, null, answer1), typed(code2, own2, answer2), typed(code3, own3, answer3));
  }

  private static @Nullable String mistake(
      Typed one, int place, List<String> codes, Set<String> seen) {
    int length = one.own().length();
    if (one.isOwn() && (place == 1 || length < SHORTEST_OWN || length > LONGEST_OWN)) {
      return "own";
    }
    if (!one.isOwn() && !codes.contains(one.code())) {
      return "question";
    }
    String answer = Answers.plain(one.answer());
    boolean given = one.isOwn() && Answers.plain(one.own()).contains(answer);
    if (!Answers.readable(one.answer()) || given) {
      return "answer";
    }
    boolean twice = !one.isOwn() && !seen.add(one.code());
    return !seen.add("=" + answer) || twice ? "same" : null;
  }

  private static Typed typed(@Nullable String code, @Nullable String own, @Nullable String answer) {
    return new Typed(word(code), word(own), word(answer));
  }

  private static String word(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
