package phuchuay.account.proof;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Fresh codes and tickets, and what a person who types one back means. */
public final class Codes {

  private static final int TICKET_BYTES = 24;
  private static final int RECOVERY_CODES = 8;
  private static final int RECOVERY_LETTERS = 9;
  private static final int FIRST_CHANGE_LETTERS = 16;
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String EASY = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final String SPOKEN = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  /** A single-use ticket for an address: 192 random bits. */
  public static String ticket() {
    byte[] bytes = new byte[TICKET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Six digits for a mail. */
  public static String digits() {
    return drawn(DIGITS, 6);
  }

  /** Sixteen letters and digits, none like another: the code of a first change. */
  public static String firstChange() {
    return drawn(EASY, FIRST_CHANGE_LETTERS);
  }

  /** What a person tells an officer on the phone: {@code K7QF-3MPD}; it opens nothing. */
  public static String reference() {
    return drawn(SPOKEN, 4) + "-" + drawn(SPOKEN, 4);
  }

  /** Eight recovery codes (รหัสกู้คืน): {@code AAA-AAA-AAA}. */
  public static List<String> recovery() {
    return Stream.generate(() -> drawn(CAPITALS, RECOVERY_LETTERS))
        .distinct()
        .limit(RECOVERY_CODES)
        .map(code -> code.replaceAll("(.{3})(?=.)", "$1-"))
        .toList();
  }

  /** A recovery code however it was typed; blank when it is none. */
  public static String typedRecovery(String typed) {
    String letters = Typed.capitals(typed);
    return letters.length() == RECOVERY_LETTERS ? letters.replaceAll("(.{3})(?=.)", "$1-") : "";
  }

  public static String typedDigits(String typed) {
    return Typed.digits(typed);
  }

  private static String drawn(String letters, int count) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < count; i++) {
      code.append(letters.charAt(RANDOM.nextInt(letters.length())));
    }
    return code.toString();
  }
}
