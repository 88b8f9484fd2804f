package phuchuay.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a card says of a case, label over value; what there is nothing to say of is left out. */
enum FactWord {
  NUMBER,
  KIND,
  AGENCY,
  WAS,
  STATE,
  WITH,
  DUE,
  REASON,
  SENT,
  DECIDED,
  LETTER,
  POINTS;

  static Optional<FactWord> of(String word) {
    return Arrays.stream(values()).filter(fact -> fact.word().equals(word)).findFirst();
  }

  /** How notices.yml and the messages call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
