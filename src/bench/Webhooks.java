import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed webhooks of distinct people, ready to be written to a socket. */
final class Webhooks {

  static final String SECRET = "bench-secret";
  static final String BOT = "U" + "0".repeat(32);
  private static final SecretKeySpec KEY =
      new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Webhooks::mac);

  private Webhooks() {}

  static String replyToken(String run, long number) {
    return "t" + id(run, number);
  }

  private static String id(String run, long number) {
    return "01" + run + "%020d".formatted(number);
  }

  /** A tap of a menu tile; the reply token says which event it was. */
  static byte[] request(String run, long number, long person, boolean redelivered) {
    String id = id(run, number);
    String body =
        """
        {"destination":"%s","events":[{"type":"postback","mode":"active","timestamp":%d,"webhookEventId":"%s",\
        "deliveryContext":{"isRedelivery":%b},"source":{"type":"user","userId":"U%s%024d"},"replyToken":"t%s",\
        "postback":{"data":"talk=help"}}]}\
        """
            .formatted(BOT, System.currentTimeMillis(), id, redelivered, run.repeat(2), person, id);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String signature = Base64.getEncoder().encodeToString(MAC.get().doFinal(bytes));
    String head =
        "POST /callback HTTP/1.1\r\n"
            + "Host: bench\r\n"
            + "Content-Type: application/json\r\n"
            + "x-line-signature: "
            + signature
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private static Mac mac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(KEY);
      return mac;
    } catch (Exception missing) {
      throw new IllegalStateException(missing);
    }
  }
}
