package phuchuay.cast;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of several parts, with files, as a browser sends it. */
public final class SentForm {

  private static final String TYPE = "multipart/form-data; boundary=X";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public SentForm field(String name, Object value) {
    String part = "--X\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    bytes.writeBytes(part.formatted(name, value).getBytes(UTF_8));
    return this;
  }

  public SentForm file(String name, String file, byte[] content) {
    String head = "--X\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n";
    bytes.writeBytes(head.formatted(name, file).getBytes(UTF_8));
    bytes.writeBytes(content);
    bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
    return this;
  }

  /** Sends it as the page gives it: with its hidden token. */
  public HttpResponse<String> goes(Visitor visitor, String page, String action) {
    Matcher token = CSRF.matcher(visitor.opens(page).body());
    if (token.find()) {
      field("_csrf", token.group(1));
    }
    bytes.writeBytes("--X--\r\n".getBytes(ISO_8859_1));
    return visitor.sends(
        "POST", action, BodyPublishers.ofByteArray(bytes.toByteArray()), "Content-Type", TYPE);
  }
}
