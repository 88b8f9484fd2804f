package phuchuay.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what must not be read at rest with AES-GCM: the first key seals, every key opens. */
@Component
public class Seal {

  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<SecretKey> keys;

  public Seal(@Value("${phuchuay.seal-key}") String keys) {
    this.keys = Stream.of(keys.split(",")).map(String::strip).map(Seal::key).toList();
    if (this.keys.isEmpty()) {
      throw new IllegalArgumentException("no seal key");
    }
  }

  public byte[] seal(String text) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, text.getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  public String open(byte[] sealed) {
    if (sealed.length < NONCE) {
      throw new IllegalStateException("too short for a seal");
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return keys.stream()
        .flatMap(key -> run(Cipher.DECRYPT_MODE, key, nonce, rest).stream())
        .map(text -> new String(text, StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("none of the seal keys opens this"));
  }

  /** As {@link #open}; what no key opens any more is told as hidden, not as a failure. */
  public String read(byte[] sealed) {
    try {
      return open(sealed);
    } catch (IllegalStateException keyIsGone) {
      return Secret.HIDDEN;
    }
  }

  private static Optional<byte[]> run(int mode, SecretKey key, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      return Optional.of(cipher.doFinal(bytes));
    } catch (GeneralSecurityException wrongKey) {
      return Optional.empty();
    }
  }

  private static SecretKey key(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a seal key has 32 bytes, Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }
}
