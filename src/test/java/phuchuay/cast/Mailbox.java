package phuchuay.cast;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox of somebody new: what was sent to it is read from the mail catcher. */
public final class Mailbox {

  private final JsonMapper json = new JsonMapper();
  private final Visitor reader;
  private final String address = "x" + UUID.randomUUID() + "@agency.example";

  public Mailbox(int port) {
    reader = new Visitor(port);
  }

  public String address() {
    return address;
  }

  /** Waits for a mail of this subject and reads it; the newest, if there are several. */
  public String reads(String subject) {
    await().atMost(Duration.ofSeconds(10)).until(() -> !texts(subject).isEmpty());
    return texts(subject).getLast();
  }

  /** The address in the newest mail of this subject that begins so. */
  public String follows(String subject, String path) {
    return found(subject, Pattern.compile("(" + path + "/[\\w-]+)"));
  }

  /** What stands alone on a line of the newest mail of this subject and looks like this. */
  public String finds(String subject, String pattern) {
    return found(subject, Pattern.compile("(?m)^\\s*(" + pattern + ")\\s*$"));
  }

  public int count(String subject) {
    return texts(subject).size();
  }

  private String found(String subject, Pattern pattern) {
    String text = reads(subject);
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(text);
    }
    return matcher.group(1);
  }

  private List<String> texts(String subject) {
    JsonNode mails = json.readTree(reader.opens("/local/mail/messages?to=" + address).body());
    return mails
        .valueStream()
        .filter(mail -> mail.get("subject").asString().contains(subject))
        .sorted((one, other) -> Long.compare(one.get("id").asLong(), other.get("id").asLong()))
        .map(mail -> mail.get("text").asString())
        .toList();
  }
}
