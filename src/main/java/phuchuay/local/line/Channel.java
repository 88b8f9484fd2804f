package phuchuay.local.line;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The bot's channel: the token it shows, the secret its webhooks are signed with. */
@Simulated
@Component("lineChannel")
public class Channel {

  private static final String HMAC = "HmacSHA256";

  private final Environment environment;

  Channel(Environment environment) {
    this.environment = environment;
  }

  public boolean opens(@Nullable String authorization) {
    String wanted = "Bearer " + environment.getProperty("LINE_BOT_CHANNEL_TOKEN", "");
    return authorization != null && MessageDigest.isEqual(bytes(wanted), bytes(authorization));
  }

  /** While a secret is rotated there are several; LINE signs with the first. */
  public String sign(byte[] body) {
    String secret = environment.getProperty("LINE_BOT_CHANNEL_SECRET", "").split(",", 2)[0].strip();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(secret), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public URI callback() {
    String port = environment.getProperty("local.server.port", "8080");
    return URI.create("http://127.0.0.1:" + port + "/callback");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
