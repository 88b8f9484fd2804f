package phuchuay.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.chat.waiting.WaitingSays;
import phuchuay.platform.ThaiDates;

/**
 * What officers (เจ้าหน้าที่) say in a chat, and what is said of their coming and going: plain
 * values in, messages out. A system is one of {@link SystemNames#ALL}, or empty.
 */
@Component
public class OfficerSays {

  /** LINE's most letters of a sender's name, in UTF-16 units. */
  private static final int LONGEST_NAME = 20;

  private static final Locale THAI = Locale.of("th");

  private final MessageSource messages;

  OfficerSays(MessageSource messages) {
    this.messages = messages;
  }

  /** A button under a message, gone with the next one: what it shows and what it says if tapped. */
  public record Choice(String label, String says) {}

  /**
   * A button of a card: it opens a page if there is a link, else it says something.
   *
   * @param link https, or empty
   */
  public record Button(String label, String link, String says) {}

  /** A file as its card describes it. */
  public record File(String name, String size) {}

  /** Words, as they are. */
  public Say text(String system, String text, List<Choice> choices) {
    return Say.of(
        "chat/officer-text", Map.of("text", text, "replies", choices, "sender", sender(system)));
  }

  /** A card with one button, which opens the file outside of LINE. */
  public Say file(String system, File file, Handed.Link link) {
    return Say.of(
        "chat/officer-file",
        Map.of(
            "name",
            file.name(),
            "size",
            file.size(),
            "fileLink",
            link.page(),
            "until",
            ThaiDates.date(link.expiresAt()),
            "system",
            system,
            "sender",
            sender(system)));
  }

  /** A picture among the messages; only of what can be drawn anew. */
  public Say picture(String system, Handed.Link link) {
    return Say.of(
        "chat/officer-picture",
        Map.of(
            "pictureLink",
            link.picture(),
            "previewLink",
            link.preview(),
            "sender",
            sender(system)));
  }

  /** A title, some words, and up to three buttons. */
  public Say card(String system, String title, String text, List<Button> buttons) {
    return Say.of(
        "chat/officer-card",
        Map.of(
            "title",
            title,
            "text",
            text,
            "buttons",
            buttons,
            "system",
            system,
            "sender",
            sender(system)));
  }

  /** An officer has begun to read. */
  public Say taken(String system) {
    return Say.of("chat/taken", Map.of("sender", sender(system)));
  }

  /** Whether the answer was one; two buttons. */
  public Say closingQuestion(String system, String care) {
    return Say.of("chat/closing-question", Map.of("care", care, "system", system));
  }

  /** How good the answer was, from five to one. */
  public Say rating(String system, String care) {
    return Say.of("chat/csat", Map.of("care", care, "system", system));
  }

  public Say closed(String care) {
    return Say.of("chat/closed", Map.of("care", care));
  }

  public Say reopened() {
    return Say.of("chat/reopened");
  }

  /** The officer lets the bot go on. */
  public Say handedBack() {
    return Say.of("chat/handed-back");
  }

  /** Nobody answered for a while: back in the line, at this place. */
  public Say requeued(String system, long place) {
    return Say.of("chat/requeued", Map.of("place", place, "contact", WaitingSays.contact(system)));
  }

  /** Under which name LINE shows what an officer of this system says. */
  public String sender(String system) {
    String name =
        system.isEmpty()
            ? messages.getMessage("canned.sender", null, THAI)
            : messages.getMessage(
                "canned.sender.of", new Object[] {system.toUpperCase(Locale.ROOT)}, THAI);
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
