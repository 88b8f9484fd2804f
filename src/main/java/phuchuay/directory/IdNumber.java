package phuchuay.directory;

import java.util.Optional;
import phuchuay.platform.Secret;

/** A number of 13 digits (เลข 13 หลัก) of a person, company or agency, its check digit right. */
public record IdNumber(String digits) {

  private static final int LENGTH = 13;

  public IdNumber {
    if (!right(digits)) {
      throw new IllegalArgumentException("not a number of 13 digits, or its check digit is wrong");
    }
  }

  /** What somebody typed, with or without spaces and dashes, in Thai digits or not. */
  public static Optional<IdNumber> read(String typed) {
    StringBuilder digits = new StringBuilder(LENGTH);
    for (char c : typed.toCharArray()) {
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (c != ' ' && c != '-' && Character.getType(c) != Character.DASH_PUNCTUATION) {
        return Optional.empty();
      }
    }
    return Optional.of(digits.toString()).filter(IdNumber::right).map(IdNumber::new);
  }

  /** What staff see of it. */
  public String end() {
    return digits.substring(LENGTH - 4);
  }

  private static boolean right(String digits) {
    return digits.length() == LENGTH
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && checkDigit(digits) == digits.charAt(LENGTH - 1) - '0';
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (digits.charAt(i) - '0') * (LENGTH - i);
    }
    return (11 - sum % 11) % 10;
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
