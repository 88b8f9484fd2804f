package phuchuay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What LINE accepts of a message, counted as LINE counts it; each broken rule in one line. */
public final class LineRules {

  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final Set<String> SCHEMES = Set.of("http", "https", "line", "tel");
  private static final String PLACE =
      "type flex margin position offsetTop offsetBottom offsetStart offsetEnd ";
  private static final String LETTERS = "text size color weight style decoration ";
  private static final Map<String, Set<String>> FLEX =
      Map.of(
          "bubble", words("type size direction header hero body footer styles action"),
          "carousel", words("type contents"),
          "box",
              words(
                  PLACE
                      + "layout contents backgroundColor background borderColor borderWidth"
                      + " cornerRadius width maxWidth height maxHeight spacing paddingAll"
                      + " paddingTop paddingBottom paddingStart paddingEnd justifyContent"
                      + " alignItems action"),
          "button", words(PLACE + "action height style color gravity adjustMode scaling"),
          "text",
              words(
                  PLACE
                      + LETTERS
                      + "contents adjustMode align gravity wrap lineSpacing maxLines action"
                      + " scaling"),
          "span", words("type " + LETTERS),
          "image",
              words(
                  PLACE
                      + "url align gravity size aspectRatio aspectMode backgroundColor action"
                      + " animated"),
          "icon", words(PLACE + "url size aspectRatio scaling"),
          "separator", words("type margin color"),
          "filler", words("type flex"));

  private final List<String> broken = new ArrayList<>();

  private LineRules() {}

  /** The rules that these messages of one call break; none if LINE would accept them. */
  public static List<String> broken(List<String> messages) {
    LineRules rules = new LineRules();
    rules.max("messages in a call", messages.size(), 5);
    messages.forEach(message -> rules.message(new JsonMapper().readTree(message)));
    return rules.broken;
  }

  /** How long LINE says a label is. */
  public static int graphemes(String text) {
    return (int) GRAPHEME.matcher(text).results().count();
  }

  private void message(JsonNode message) {
    switch (message.path("type").asString()) {
      case "text" -> filled("text", message.path("text").asString(), 5_000);
      case "flex" -> flexMessage(message);
      case "image" -> {
        picture(message.path("originalContentUrl").asString());
        picture(message.path("previewImageUrl").asString());
      }
      default -> broken.add("unknown kind of message: " + message.path("type"));
    }
    max("name of the sender", message.path("sender").path("name").asString().length(), 20);
    JsonNode replies = message.path("quickReply").path("items");
    max("quick replies", replies.size(), 13);
    for (JsonNode reply : replies) {
      action(reply.path("action"), 20, true);
    }
  }

  private void flexMessage(JsonNode message) {
    filled("altText", message.path("altText").asString(), 1_500);
    JsonNode contents = message.path("contents");
    if (contents.path("type").asString().equals("carousel")) {
      max("bubbles", contents.path("contents").size(), 12);
      bytes("carousel", contents, 50_000);
      contents.path("contents").forEach(bubble -> bytes("bubble", bubble, 30_000));
    } else {
      bytes("bubble", contents, 30_000);
    }
    flex(contents);
  }

  private void flex(JsonNode part) {
    String type = part.path("type").asString();
    Set<String> known = FLEX.get(type);
    if (known == null) {
      broken.add("unknown part of a bubble: " + type);
      return;
    }
    for (var property : part.properties()) {
      if (!known.contains(property.getKey())) {
        broken.add(type + " has no " + property.getKey());
      }
    }
    if (type.equals("text") && !part.has("contents") || type.equals("span")) {
      filled(type, part.path("text").asString(), Integer.MAX_VALUE);
    }
    if (part.has("action") || type.equals("button")) {
      action(part.path("action"), 40, type.equals("button"));
    }
    part.path("contents").forEach(this::flex);
    for (String block : List.of("header", "hero", "body", "footer")) {
      if (part.has(block)) {
        flex(part.path(block));
      }
    }
  }

  private void action(JsonNode action, int label, boolean labelled) {
    String words = action.path("label").asString();
    max("label " + words, graphemes(words), label);
    if (labelled && words.isBlank()) {
      broken.add("a label is missing");
    }
    switch (action.path("type").asString()) {
      case "postback" -> {
        filled("data", action.path("data").asString(), 300);
        max("displayText", graphemes(action.path("displayText").asString()), 300);
      }
      case "message" -> filled("text of a message action", action.path("text").asString(), 300);
      case "uri" -> uri(action.path("uri").asString());
      case "clipboard" -> filled("text to copy", action.path("clipboardText").asString(), 1_000);
      case "datetimepicker" -> filled("data", action.path("data").asString(), 300);
      case "camera", "cameraRoll", "location" -> {}
      default -> broken.add("unknown action: " + action);
    }
  }

  private void uri(String uri) {
    filled("uri", uri, 1_000);
    if (!SCHEMES.contains(String.valueOf(URI.create(uri).getScheme()))) {
      broken.add("LINE does not open " + uri);
    }
  }

  /** LINE's own servers fetch it, so http alone is not enough. */
  private void picture(String address) {
    max("address of a picture", address.length(), 2_000);
    if (!address.startsWith("https://")) {
      broken.add("LINE shows no picture of " + address);
    }
  }

  private void filled(String what, String text, int limit) {
    if (text.isEmpty()) {
      broken.add(what + " is empty");
    }
    max(what, text.length(), limit);
  }

  private void bytes(String what, JsonNode json, int limit) {
    max(what + " in bytes", json.toString().getBytes(StandardCharsets.UTF_8).length, limit);
  }

  private void max(String what, int found, int limit) {
    if (found > limit) {
      broken.add(what + " is " + found + ", at most " + limit);
    }
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split(" +"));
  }
}
