import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at the pages: keeps cookies, sends forms with their hidden token, from any address of
 * this machine.
 */
final class Page {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  record Answer(int status, String location, String body, double millis) {}

  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  Page(int port) {
    this.port = port;
  }

  /** The same browser, on a way of its own. */
  Page copy() {
    Page copy = new Page(port);
    copy.cookies.putAll(cookies);
    copy.token = token;
    return copy;
  }

  void forget(String cookie) {
    cookies.remove(cookie);
  }

  Answer opens(String path) throws IOException {
    Answer answer = asks("127.0.0.1", "GET", path, "");
    Matcher found = TOKEN.matcher(answer.body());
    token = found.find() ? found.group(1) : token;
    return answer;
  }

  Answer submits(String from, String path, Map<String, String> fields) throws IOException {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", token);
    String form =
        all.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return asks(from, "POST", path, form);
  }

  private Answer asks(String from, String method, String path, String form) throws IOException {
    byte[] request = request(method, path, form);
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      long start = System.nanoTime();
      socket.getOutputStream().write(request);
      in.mark(1);
      in.read();
      double millis = (System.nanoTime() - start) / 1e6;
      in.reset();
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), millis);
    }
  }

  private byte[] request(String method, String path, String form) {
    String jar =
        cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: bench\r\nConnection: close\r\nUser-Agent: Chrome Linux\r\n"
            + (jar.isEmpty() ? "" : "Cookie: " + jar + "\r\n")
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n";
    return (head + form).getBytes(StandardCharsets.US_ASCII);
  }

  private Answer read(String text, double millis) {
    String[] parts = text.split("\r\n\r\n", 2);
    String location = "";
    for (String header : parts[0].split("\r\n")) {
      if (header.regionMatches(true, 0, "set-cookie:", 0, 11)) {
        String[] cookie = header.substring(11).strip().split(";")[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
      } else if (header.regionMatches(true, 0, "location:", 0, 9)) {
        location = header.substring(9).strip();
      }
    }
    return new Answer(
        Integer.parseInt(text.substring(9, 12)),
        location,
        parts.length > 1 ? parts[1] : "",
        millis);
  }
}
