package phuchuay.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Marks by which a sealed value is found again: HMAC-SHA-256 under a key made from the seal key.
 * The first key marks; a look-up asks for the marks of every key, so that keys can be rotated.
 */
@Component
public class Fingerprints {

  private static final String HMAC = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  public Fingerprints(@Value("${phuchuay.seal-key}") String keys) {
    this.keys = Stream.of(keys.split(",")).map(String::strip).map(Fingerprints::key).toList();
  }

  /** The mark that is stored; the purpose keeps equal values of two columns apart. */
  public byte[] mark(String purpose, String value) {
    return mark(keys.getFirst(), purpose, value);
  }

  /** Every mark that may have been stored, the newest first. */
  public List<byte[]> marks(String purpose, String value) {
    return keys.stream().map(key -> mark(key, purpose, value)).toList();
  }

  private static byte[] mark(SecretKeySpec key, String purpose, String value) {
    return hmac(key, purpose + '\0' + value);
  }

  private static SecretKeySpec key(String base64) {
    SecretKeySpec seal = new SecretKeySpec(Base64.getDecoder().decode(base64), HMAC);
    return new SecretKeySpec(hmac(seal, "fingerprints"), HMAC);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
