package phuchuay.casework.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses that lead inside a house (ที่อยู่ภายใน) and not out into the world, as far as they tell
 * by themselves: whoever calls one asks again about what its name resolves to.
 */
final class Inside {

  private static final Set<String> ENDINGS =
      Set.of(
          "local",
          "localhost",
          "localdomain",
          "internal",
          "intranet",
          "lan",
          "home",
          "corp",
          "private",
          "arpa",
          "onion",
          "test",
          "invalid");

  private Inside() {}

  /**
   * @param host a name or an address that reads well
   */
  static boolean leads(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    try {
      return reserved(InetAddress.ofLiteral(plain));
    } catch (IllegalArgumentException name) {
      return ENDINGS.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }
  }

  private static boolean reserved(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? six(bytes) : four(bytes[0] & 255, bytes[1] & 255));
  }

  private static boolean four(int first, int second) {
    return first == 0
        || first >= 240
        || first == 100 && second >= 64 && second < 128
        || first == 192 && second == 0
        || first == 198 && (second == 18 || second == 19);
  }

  /** Only what is given out to the world, and none of it that wraps another address. */
  private static boolean six(byte[] bytes) {
    int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
    int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
    boolean outside = (first & 0xe000) == 0x2000;
    return !outside || first == 0x2002 || first == 0x2001 && (second == 0 || second == 0x0db8);
  }
}
