package phuchuay.chat;

import java.util.Map;

/** Something to be said: a template of templates/ and what fills it. */
public record Say(String template, Map<String, ?> fills) {

  public static Say of(String template) {
    return new Say(template, Map.of());
  }

  public static Say of(String template, Map<String, ?> fills) {
    return new Say(template, fills);
  }
}
