package phuchuay.local.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * What was sent to many in one call, and what came of it.
 *
 * @param kind push, multicast, narrowcast or broadcast
 * @param unit the name under which it is counted together with others, else empty
 * @param clicks how often each person opened each address in it
 */
public record Send(
    String requestId,
    String kind,
    String unit,
    Instant at,
    JsonNode messages,
    Set<String> got,
    Set<String> saw,
    Map<String, Map<String, Integer>> clicks) {

  private static final Duration COUNTED = Duration.ofDays(14);

  static Send now(
      String requestId, String kind, String unit, Instant at, JsonNode messages, Set<String> got) {
    return new Send(
        requestId,
        kind,
        unit,
        at,
        messages,
        Set.copyOf(got),
        ConcurrentHashMap.newKeySet(),
        new ConcurrentHashMap<>());
  }

  /** Whether LINE still counts who sees and opens it. */
  boolean countedAt(Instant now) {
    return now.isBefore(at.plus(COUNTED));
  }

  void clicked(String url, String person) {
    clicks.computeIfAbsent(url, fresh -> new ConcurrentHashMap<>()).merge(person, 1, Integer::sum);
  }

  public int opened(String url) {
    return clicks.getOrDefault(url, Map.of()).values().stream().mapToInt(many -> many).sum();
  }
}
