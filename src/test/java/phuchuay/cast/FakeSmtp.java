package phuchuay.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that takes everything, or fails at one step as told; it shows what it was given.
 */
public final class FakeSmtp implements AutoCloseable {

  /** In place of an answer: it hangs up, or stays silent until {@link #close}. */
  public static final String HANGS_UP = "";

  public static final String SILENT = "...";

  private final ServerSocket door;
  private final Map<String, Queue<String>> script = new ConcurrentHashMap<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public FakeSmtp() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::open);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** What it answers at a step (GREETING, EHLO, AUTH, MAIL, RCPT, DATA or ".") the next times. */
  public FakeSmtp answers(String step, String... lines) {
    script.computeIfAbsent(step, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(lines));
    return this;
  }

  /** Every letter it was given to its end, as it came over the wire, taken or not. */
  public List<String> mails() {
    return List.copyOf(mails);
  }

  public List<String> commands() {
    return List.copyOf(commands);
  }

  private void open() {
    while (true) {
      try {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      } catch (IOException over) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try (guest;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1))) {
      boolean goesOn = says(guest, "GREETING", "220 fake");
      while (goesOn) {
        String line = in.readLine();
        commands.add(String.valueOf(line));
        goesOn = line != null && answer(guest, in, line.split("[ :]")[0].toUpperCase(Locale.ROOT));
      }
    } catch (IOException gone) {
      return;
    }
  }

  private boolean answer(Socket guest, BufferedReader in, String word) throws IOException {
    return switch (word) {
      case "EHLO" -> says(guest, "EHLO", "250-fake\r\n250 AUTH PLAIN LOGIN");
      case "AUTH" -> says(guest, "AUTH", "235 welcome");
      case "DATA" -> data(guest, in);
      case "QUIT" -> says(guest, "QUIT", "221 goodbye") && false;
      default -> says(guest, word, "250 fine");
    };
  }

  private boolean data(Socket guest, BufferedReader in) throws IOException {
    String answer = next("DATA", "354 go on");
    return says(guest, answer) && (!answer.startsWith("354") || letter(guest, in));
  }

  private boolean letter(Socket guest, BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return false;
      }
      lines.add(line);
    }
    mails.add(String.join("\r\n", lines) + "\r\n");
    return says(guest, ".", "250 2.0.0 taken");
  }

  private boolean says(Socket guest, String step, String usual) throws IOException {
    return says(guest, next(step, usual));
  }

  private String next(String step, String usual) {
    Queue<String> told = script.get(step);
    String next = told == null ? null : told.poll();
    return next == null ? usual : next;
  }

  private boolean says(Socket guest, String line) throws IOException {
    if (line.equals(SILENT)) {
      awaitEnd();
    }
    if (line.equals(SILENT) || line.equals(HANGS_UP)) {
      return false;
    }
    guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    guest.getOutputStream().flush();
    return true;
  }

  private void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
