package phuchuay.account.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /** Those that are not left blank. */
  List<Typed> questions() {
    return Stream.of(
            typed(code1, null, answer1), typed(code2, own2, answer2), typed(code3, own3, answer3))
        .filter(one -> !one.blank())
        .toList();
  }

  /** What cannot be taken, as messages call it; null when all can. */
  @Nullable String mistake(List<String> codes) {
    if (typed(code1, null, answer1).blank()) {
      return "question";
    }
    Set<String> seen = new HashSet<>();
    for (Typed one : questions()) {
      String mistake = mistake(one, codes);
      if (mistake != null) {
        return mistake;
      }
      boolean twice = !one.isOwn() && !seen.add(one.code());
      if (twice || !seen.add("=" + Answers.plain(one.answer()))) {
        return "same";
      }
    }
    return null;
  }

  private @Nullable String mistake(Typed one, List<String> codes) {
    if (one.isOwn()) {
      int length = one.own().strip().length();
      if (one.code().equals(code1) || length < SHORTEST_OWN || length > LONGEST_OWN) {
        return "own";
      }
    } else if (!codes.contains(one.code())) {
      return "question";
    }
    boolean given = Answers.plain(one.own()).contains(Answers.plain(one.answer()));
    return !Answers.readable(one.answer()) || given ? "answer" : null;
  }

  private static Typed typed(@Nullable String code, @Nullable String own, @Nullable String answer) {
    return new Typed(word(code), word(own), word(answer));
  }

  private static String word(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
