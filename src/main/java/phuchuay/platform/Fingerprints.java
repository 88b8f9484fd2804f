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
 * Finds again what is sealed at rest without opening it: keyed hashes under keys of their own,
 * drawn from the seal keys, so that a stolen database tells nobody what was hashed.
 */
@Component
public class Fingerprints {

  private static final String HMAC = "HmacSHA256";

  private final List<byte[]> keys;

  public Fingerprints(@Value("${phuchuay.seal-key}") String keys) {
    this.keys =
        Stream.of(keys.split(",")).map(key -> Base64.getDecoder().decode(key.strip())).toList();
  }

  /** The one to store beside the sealed value; a kind is a word for what is hashed. */
  public byte[] of(String kind, String text) {
    return hash(keys.getFirst(), kind, text);
  }

  /** All to look it up by: one for each key, for what was stored before the last change of keys. */
  public List<byte[]> all(String kind, String text) {
    return keys.stream().map(key -> hash(key, kind, text)).toList();
  }

  private static byte[] hash(byte[] key, String kind, String text) {
    return hmac(hmac(key, "fingerprint of " + kind), text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
