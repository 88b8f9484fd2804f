package phuchuay.chat.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that people read in a message of LINE, each piece on a line; buttons are left out. */
final class LineWords {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> HOLDERS =
      Set.of("contents", "header", "hero", "body", "footer", "template", "columns");

  private LineWords() {}

  /** Of an event: what was typed, the name of a file, a place. */
  static String heard(String body) {
    JsonNode message = json(body).path("message");
    return Stream.of("text", "fileName", "title", "address")
        .map(name -> message.path(name).asString(""))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Of what we said in one call. */
  static String said(List<String> bodies) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String body : bodies) {
      JsonNode message = json(body);
      gather(message, pieces);
      add(message.path("altText"), pieces);
    }
    return String.join("\n", pieces);
  }

  private static void gather(JsonNode node, Collection<String> pieces) {
    if (node.isArray()) {
      node.forEach(each -> gather(each, pieces));
      return;
    }
    String type = node.path("type").asString("");
    if (!type.equals("button")) {
      add(node.path("text"), pieces);
    }
    spans(node, type, pieces);
    for (String holder : HOLDERS) {
      if (node.has(holder) && !type.equals("text")) {
        gather(node.path(holder), pieces);
      }
    }
  }

  /** A text may be written as spans of several looks. */
  private static void spans(JsonNode node, String type, Collection<String> pieces) {
    if (type.equals("text") && node.path("contents").isArray()) {
      String whole =
          node.path("contents")
              .valueStream()
              .map(span -> span.path("text").asString(""))
              .collect(Collectors.joining());
      if (!whole.isBlank()) {
        pieces.add(whole);
      }
    }
  }

  private static void add(JsonNode text, Collection<String> pieces) {
    if (text.isString() && !text.asString().isBlank()) {
      pieces.add(text.asString().strip());
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException unreadable) {
      return JSON.createObjectNode();
    }
  }
}
