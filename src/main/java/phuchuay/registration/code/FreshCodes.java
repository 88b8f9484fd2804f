package phuchuay.registration.code;

import java.security.SecureRandom;

/** Draws activation codes: none of the letters and digits that are taken for one another. */
final class FreshCodes {

  static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private FreshCodes() {}

  static String draw() {
    StringBuilder code = new StringBuilder(CodeForm.LENGTH);
    do {
      code.setLength(0);
      for (int i = 0; i < CodeForm.LENGTH; i++) {
        code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    } while (CodeForm.printed(code.toString()));
    return code.toString();
  }
}
