package phuchuay.account.proof;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import phuchuay.platform.Secret;

/**
 * The secret that a person's authenticator app shares with us (RFC 6238, six digits, 30 seconds, as
 * Google and Microsoft Authenticator expect it). It hides itself wherever it is printed.
 *
 * @param key in Base32
 */
public record Totp(String key) {

  private static final String HMAC = "HmacSHA1";
  private static final int BYTES = 20;
  private static final int FEWEST_BYTES = 10;
  private static final int SECONDS = 30;
  private static final int DIGITS = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Totp {
    byte[] bytes = Base32.decode(key);
    if (bytes.length < FEWEST_BYTES) {
      throw new IllegalArgumentException("too short for a secret");
    }
    key = Base32.encode(bytes);
  }

  public static Totp fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Totp(Base32.encode(bytes));
  }

  public static long step(Instant now) {
    return now.getEpochSecond() / SECONDS;
  }

  public String code(long step) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(Base32.decode(key), HMAC));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The step that this code is of: the present one, or one before or after it. */
  public OptionalLong stepOf(String typed, Instant now) {
    byte[] digits = Typed.digits(typed).getBytes(StandardCharsets.US_ASCII);
    return LongStream.of(step(now), step(now) - 1, step(now) + 1)
        .filter(
            step ->
                digits.length == DIGITS
                    && MessageDigest.isEqual(
                        digits, code(step).getBytes(StandardCharsets.US_ASCII)))
        .findFirst();
  }

  /** What the picture says that an app scans. */
  public String uri(String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(issuer), encoded(account), key, encoded(issuer));
  }

  /** The key in groups of four, for who types it. */
  public String readable() {
    return key.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
