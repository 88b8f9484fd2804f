package phuchuay.casework.form;

import java.util.List;
import phuchuay.casework.Answer;

/** What came of reading one answer. */
sealed interface Read {

  /** It is right; this is how it is kept. */
  record Right(Answer answer) implements Read {}

  /** It is not; the key and the fills word why. */
  record Wrong(String key, List<Object> fills) implements Read {}

  static Read right(String value) {
    return new Right(new Answer.Text(value));
  }

  static Read wrong(String key, Object... fills) {
    return new Wrong(key, List.of(fills));
  }
}
