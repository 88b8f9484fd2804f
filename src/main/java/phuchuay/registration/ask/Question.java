package phuchuay.registration.ask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked, in the order in which it is asked. */
enum Question {
  AGENCY,
  COUNT,
  NAME,
  POSITION,
  PHONE,
  EMAIL;

  /** How choices, steps and word lists call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Question> of(String word) {
    return Arrays.stream(values()).filter(question -> question.word().equals(word)).findFirst();
  }

  Optional<Question> before() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }
}
