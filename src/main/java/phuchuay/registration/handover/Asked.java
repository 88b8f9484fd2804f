package phuchuay.registration.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked about a successor, in the order in which it is asked. */
enum Asked {
  NAME,
  EMAIL,
  PHONE,
  WHY;

  /** How choices, steps and templates call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Asked> of(String word) {
    return Arrays.stream(values()).filter(asked -> asked.word().equals(word)).findFirst();
  }

  Optional<Asked> before() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }
}
