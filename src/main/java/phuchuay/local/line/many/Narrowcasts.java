package phuchuay.local.line.many;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Arrivals;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Quota;
import phuchuay.local.line.Recent;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;

/** Messages to some of the friends: accepted at once, sent a moment later, or not at all. */
@Simulated
@Component("lineNarrowcasts")
class Narrowcasts {

  private static final Duration REMEMBERED = Duration.ofDays(14);
  private static final int TOO_FEW = 2;
  private static final int TOO_SMALL_AUDIENCE = 4;
  private static final int ONLY_A_PART = 5;

  private final Map<String, Narrowcast> narrowcasts = Recent.map(1_000);
  private final World world;
  private final Arrivals arrivals;
  private final Recipients recipients;
  private final Reach reach;
  private final Quota quota;
  private final Sends sends;
  private final RealTime time;

  Narrowcasts(
      World world,
      Arrivals arrivals,
      Recipients recipients,
      Reach reach,
      Quota quota,
      Sends sends,
      RealTime time) {
    this.world = world;
    this.arrivals = arrivals;
    this.recipients = recipients;
    this.reach = reach;
    this.quota = quota;
    this.sends = sends;
    this.time = time;
  }

  void begin(JsonNode body, String requestId) {
    JsonNode limit = body.path("limit");
    boolean upToQuota = limit.path("upToRemainingQuota").asBoolean(false);
    boolean whole = limit.path("forbidPartialDelivery").asBoolean(false);
    if (whole && !upToQuota) {
      throw ApiRefusal.of(400, "forbidPartialDelivery needs upToRemainingQuota");
    }
    List<Chat> meant = meant(body);
    long most =
        Math.min(
            limit.path("max").asLong(Long.MAX_VALUE), upToQuota ? quota.left() : Long.MAX_VALUE);
    List<Chat> target = meant.stream().limit(most).toList();
    int error = whole && target.size() < meant.size() ? ONLY_A_PART : error(body, target);
    if (error == 0) {
      quota.spend("narrowcast", target.size());
    }
    narrowcasts.put(requestId, Narrowcast.accepted(time.instant()));
    Thread.startVirtualThread(() -> send(body.path("messages"), requestId, target, error));
  }

  Optional<Narrowcast> find(String requestId) {
    Instant oldest = time.instant().minus(REMEMBERED);
    return Optional.ofNullable(narrowcasts.get(requestId))
        .filter(found -> found.at().isAfter(oldest));
  }

  private List<Chat> meant(JsonNode body) {
    List<Chat> friends = world.friends();
    if (body.hasNonNull("recipient")) {
      Set<String> named = recipients.people(body.path("recipient"));
      friends = friends.stream().filter(chat -> named.contains(chat.id())).toList();
    }
    JsonNode filter = body.path("filter").path("demographic");
    if (!body.hasNonNull("filter")) {
      return friends;
    }
    if (world.friends().size() < reach.friends()) {
      throw ApiRefusal.of(403, "The target reach is too small");
    }
    return friends.stream().filter(chat -> Demographics.fit(filter, chat.traits())).toList();
  }

  /** What makes the delivery fail though the call was accepted, 0 for nothing. */
  private int error(JsonNode body, List<Chat> target) {
    List<Audience> guarded =
        body.hasNonNull("recipient")
            ? recipients.thatMustBeLarge(body.path("recipient"))
            : List.of();
    if (guarded.size() > 1
        && guarded.stream().anyMatch(one -> one.people().size() < reach.recipients())) {
      return TOO_SMALL_AUDIENCE;
    }
    boolean few = target.size() < reach.recipients();
    return few && (body.hasNonNull("filter") || !guarded.isEmpty()) ? TOO_FEW : 0;
  }

  private void send(JsonNode messages, String requestId, List<Chat> target, int error) {
    if (error != 0) {
      narrowcasts.computeIfPresent(requestId, (id, was) -> was.failed(error, time.instant()));
      return;
    }
    narrowcasts.computeIfPresent(requestId, (id, was) -> was.sending(target.size()));
    Set<String> people = target.stream().map(Chat::id).collect(Collectors.toSet());
    sends.add(requestId, "narrowcast", "", messages, people);
    target.forEach(chat -> arrivals.toBlockedOrNot(chat, messages));
    narrowcasts.computeIfPresent(requestId, (id, was) -> was.succeeded(time.instant()));
  }
}
