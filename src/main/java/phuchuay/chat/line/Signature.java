package phuchuay.chat.line;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether bytes come from LINE: HMAC-SHA256 under one of the channel's secrets, compared in
 * constant time.
 */
final class Signature {

  private final List<Mac> prepared;

  Signature(List<String> secrets) {
    this.prepared = secrets.stream().map(Signature::mac).toList();
  }

  boolean signs(byte[] body, @Nullable String signature) {
    byte[] claimed = decoded(signature);
    boolean signed = false;
    for (Mac mac : prepared) {
      signed |= MessageDigest.isEqual(copy(mac).doFinal(body), claimed);
    }
    return signed;
  }

  private static byte[] decoded(@Nullable String signature) {
    try {
      return signature == null ? new byte[0] : Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException unlikely) {
      throw new IllegalStateException(unlikely);
    }
  }
}
