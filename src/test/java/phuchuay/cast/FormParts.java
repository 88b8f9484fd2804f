package phuchuay.cast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with files, as a browser without scripts sends it. */
public final class FormParts {

  private static final String BOUNDARY = "----parts8d1c";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public FormParts with(String name, String value) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    write(value + "\r\n");
    return this;
  }

  public FormParts file(String name, String called, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; ");
    write("filename=\"" + called + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    bytes.writeBytes(content);
    write("\r\n");
    return this;
  }

  public static String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  public BodyPublisher body() {
    write("--" + BOUNDARY + "--\r\n");
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(UTF_8));
  }
}
