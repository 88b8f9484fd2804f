package phuchuay.chat;

import java.util.Map;

/** Where a talk under way stands: the question asked, and what it knows so far. */
public record Step(String name, Map<String, String> known) {

  public static Step of(String name) {
    return new Step(name, Map.of());
  }
}
