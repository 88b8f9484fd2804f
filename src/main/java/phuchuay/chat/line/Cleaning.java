package phuchuay.chat.line;

import java.util.Set;
import phuchuay.chat.masking.Masking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an event fit to be stored: secrets hidden wherever people write, no NUL, no half character.
 */
final class Cleaning {

  /** Where people write. */
  static final Set<String> WRITTEN =
      Set.of("text", "fileName", "title", "address", "label", "displayName");

  private static final char REPLACEMENT = '\uFFFD';

  private Cleaning() {}

  /** A clean copy; the kinds of what was hidden are added to {@code masked}. */
  static JsonNode clean(JsonNode node, Set<Masking.Kind> masked) {
    return clean("", node, masked);
  }

  /** A copy that tells of no member of a group who they are. */
  static JsonNode nameless(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties().stream()
          .filter(field -> !field.getKey().equals("userId"))
          .forEach(field -> copy.set(field.getKey(), nameless(field.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(item -> copy.add(nameless(item)));
      return copy;
    }
    return node;
  }

  private static JsonNode clean(String name, JsonNode node, Set<Masking.Kind> masked) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              field ->
                  copy.set(text(field.getKey()), clean(field.getKey(), field.getValue(), masked)));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(item -> copy.add(clean(name, item, masked)));
      return copy;
    }
    return node.isString() ? value(name, node.stringValue(), masked) : node;
  }

  private static JsonNode value(String name, String raw, Set<Masking.Kind> masked) {
    String clean = text(raw);
    if (WRITTEN.contains(name)) {
      Masking.Masked hidden = Masking.mask(clean);
      masked.addAll(hidden.kinds());
      clean = hidden.text();
    }
    return JsonNodeFactory.instance.stringNode(clean);
  }

  /** Without NUL and lone surrogates, which no database takes. */
  static String text(String raw) {
    StringBuilder clean = null;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < raw.length()
              && Character.isLowSurrogate(raw.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        clean = clean == null ? new StringBuilder(raw) : clean;
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? raw : clean.toString();
  }
}
