package phuchuay.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Fresh secrets of a local installation. */
final class Randoms {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CONSONANTS = "bdfghkmnprstvz";
  private static final String VOWELS = "aeiou";

  private Randoms() {}

  static String key() {
    return Base64.getEncoder().encodeToString(bytes(32));
  }

  static String hex() {
    return HexFormat.of().formatHex(bytes(16));
  }

  /** A password a person can read aloud and type: about 61 bits. */
  static String readable() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < 3; group++) {
      for (int syllable = 0; syllable < 3; syllable++) {
        password.append(anyOf(CONSONANTS)).append(anyOf(VOWELS));
      }
      password.append('-');
    }
    return password.append(RANDOM.nextInt(10, 100)).toString();
  }

  private static char anyOf(String letters) {
    return letters.charAt(RANDOM.nextInt(letters.length()));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
