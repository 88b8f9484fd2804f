package phuchuay.registration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers as people in Thailand write them: nine or ten digits, the first a zero. */
public final class Phones {

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d+])(?:\\+66[ .-]?(?:\\(?0\\)?)?|\\(?0)(?:[ .()-]{0,2}\\d){8,9}(?!\\d)");

  private Phones() {}

  /** The digits of the first one in a text. */
  public static Optional<String> in(String typed) {
    Matcher phone = PHONE.matcher(digitsOfOurs(typed));
    return phone.find() ? Optional.of(digits(phone.group())) : Optional.empty();
  }

  /** The text without its telephone numbers. */
  public static String without(String typed) {
    Matcher phone = PHONE.matcher(digitsOfOurs(typed));
    StringBuilder left = new StringBuilder();
    int from = 0;
    while (phone.find()) {
      left.append(typed, from, phone.start()).append(' ');
      from = phone.end();
    }
    return left.append(typed, from, typed.length()).toString();
  }

  private static String digits(String phone) {
    String digits = phone.replaceAll("\\D", "");
    return digits.startsWith("66") ? "0" + digits.substring(2).replaceFirst("^0", "") : digits;
  }

  /** As long as before, so that places in it are places in what was typed. */
  private static String digitsOfOurs(String typed) {
    StringBuilder text = new StringBuilder(typed);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        text.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return text.toString();
  }
}
