package phuchuay.chat.line;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.chat.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's limits, in LINE's own counting: texts in UTF-16 units, Flex in bytes of JSON. */
@Component
class LineLimits implements Limits {

  private static final Logger log = LoggerFactory.getLogger(LineLimits.class);
  private static final int TEXT = 5_000;
  private static final int ALT_TEXT = 1_500;
  private static final int BUBBLE_BYTES = 30_000;
  private static final int CAROUSEL_BYTES = 50_000;

  private final JsonMapper json;

  LineLimits(JsonMapper json) {
    this.json = json;
  }

  @Override
  public List<String> fit(List<String> messages) {
    return messages.stream().flatMap(this::fit).toList();
  }

  private Stream<String> fit(String message) {
    boolean withinAll = message.length() <= ALT_TEXT;
    if (withinAll) {
      return Stream.of(message);
    }
    ObjectNode node = (ObjectNode) json.readTree(message);
    return switch (node.path("type").asString("")) {
      case "text" -> texts(node);
      case "flex" -> flex(node, message);
      default -> Stream.of(message);
    };
  }

  /**
   * The first parts are plain; what hangs on a message, such as quick replies, stays on the last.
   */
  private Stream<String> texts(ObjectNode node) {
    List<String> parts = parts(node.path("text").asString(""), TEXT);
    List<String> messages = new ArrayList<>();
    for (String part : parts.subList(0, parts.size() - 1)) {
      messages.add(
          json.writeValueAsString(json.createObjectNode().put("type", "text").put("text", part)));
    }
    messages.add(json.writeValueAsString(node.deepCopy().put("text", parts.getLast())));
    return messages.stream();
  }

  private Stream<String> flex(ObjectNode node, String message) {
    JsonNode contents = node.path("contents");
    boolean carousel = contents.path("type").asString("").equals("carousel");
    int bytes = json.writeValueAsBytes(contents).length;
    String altText = node.path("altText").asString("");
    if (bytes <= (carousel ? CAROUSEL_BYTES : BUBBLE_BYTES)) {
      return altText.length() <= ALT_TEXT
          ? Stream.of(message)
          : Stream.of(
              json.writeValueAsString(node.put("altText", parts(altText, ALT_TEXT).getFirst())));
    }
    log.warn("a card of {} bytes is too big for LINE and leaves as its text", bytes);
    ObjectNode text = json.createObjectNode().put("type", "text").put("text", altText);
    if (node.has("quickReply")) {
      text.set("quickReply", node.get("quickReply"));
    }
    return texts(text);
  }

  /** Cut where a line ends if it can be, else between two characters as people see them. */
  static List<String> parts(String text, int most) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > most) {
      int newline = rest.lastIndexOf('\n', most - 1);
      int cut = newline > most / 2 ? newline + 1 : boundary(rest, most);
      String part = rest.substring(0, cut).stripTrailing();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      rest = rest.substring(cut);
    }
    if (!rest.isBlank() || parts.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static int boundary(String text, int most) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(0, Math.min(text.length(), most + 64)));
    int cut = characters.isBoundary(most) ? most : characters.preceding(most);
    if (cut > most / 2) {
      return cut;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
