package phuchuay.local.line.many;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Send;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import phuchuay.platform.RealTime;

/** The account's audiences, and LINE's limits on them. */
@Simulated
@Component("lineAudiences")
class Audiences {

  private static final int MOST = 1_000;
  private static final int LONGEST_NAME = 120;
  private static final Duration RETARGETED = Duration.ofDays(60);
  private static final String PERSON = "U[0-9a-f]{32}";

  private final Map<Long, Audience> audiences = new ConcurrentSkipListMap<>();
  private final AtomicLong ids = new AtomicLong(1_234_567_890_000L);
  private final Sends sends;
  private final RealTime time;

  Audiences(Sends sends, RealTime time) {
    this.sends = sends;
    this.time = time;
  }

  synchronized Audience make(String type, String name, UnaryOperator<Audience> more) {
    checkName(name);
    if (audiences.size() >= MOST) {
      throw Complaint.of("too many audience groups", "AUDIENCE_GROUP_COUNT_MAX_OVER");
    }
    Audience made = more.apply(Audience.of(ids.incrementAndGet(), type, name, time.instant()));
    audiences.put(made.id(), made);
    return made;
  }

  /** Adds people by their ids; one wrong id refuses them all. */
  void add(Audience audience, Collection<String> people, int most) {
    if (people.size() > most) {
      throw Complaint.of("too many ids", "UPLOAD_AUDIENCE_GROUP_TOO_MANY_AUDIENCE_IDS");
    }
    if (audience.expired(time.instant())) {
      throw Complaint.of("audience expired", "AUDIENCE_GROUP_CAN_NOT_UPLOAD_STATUS_EXPIRED");
    }
    if (!audience.ifa() && !people.stream().allMatch(id -> id.matches(PERSON))) {
      throw Complaint.of("invalid id", "UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT");
    }
    audience.people().addAll(people);
  }

  /** Who saw, or who opened, what was sent to many in the last sixty days. */
  Audience retarget(String type, String name, String requestId, String url) {
    Send send =
        sends
            .find(requestId)
            .filter(found -> Set.of("broadcast", "narrowcast").contains(found.kind()))
            .orElseThrow(() -> Complaint.of("request not found", "REQUEST_NOT_FOUND"));
    if (time.instant().isAfter(send.at().plus(RETARGETED))) {
      throw Complaint.of("too old messages", "TOO_OLD_MESSAGES");
    }
    boolean twice =
        audiences.values().stream()
            .anyMatch(
                one ->
                    one.type().equals(type)
                        && one.requestId().equals(requestId)
                        && one.clickUrl().equals(url));
    if (twice) {
      throw Complaint.of("duplicate request id", "AUDIENCE_GROUP_REQUESTID_DUPLICATE");
    }
    Audience made = make(type, name, fresh -> fresh.from(requestId, url));
    made.people().addAll(type.equals("IMP") ? send.saw() : whoOpened(send, url));
    return made;
  }

  private static Set<String> whoOpened(Send send, String url) {
    return send.clicks().entrySet().stream()
        .filter(click -> url.isEmpty() || click.getKey().equals(url))
        .flatMap(click -> click.getValue().keySet().stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  Audience rename(long id, String name) {
    checkName(name);
    return audiences.merge(find(id).id(), find(id), (was, same) -> was.named(name));
  }

  Audience find(long id) {
    Audience found = audiences.get(id);
    if (found == null) {
      throw Complaint.of("audience group not found", "AUDIENCE_GROUP_NOT_FOUND");
    }
    return found;
  }

  void remove(long id) {
    audiences.remove(find(id).id());
  }

  List<Audience> all() {
    return List.copyOf(audiences.values());
  }

  Instant now() {
    return time.instant();
  }

  private static void checkName(String name) {
    if (name.isBlank()) {
      throw Complaint.of("audienceGroupName is empty", "AUDIENCE_GROUP_NAME_EMPTY");
    }
    if (name.length() > LONGEST_NAME) {
      throw Complaint.of("size over audienceGroupName", "AUDIENCE_GROUP_NAME_SIZE_OVER");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Complaint.of("wrong audienceGroupName", "AUDIENCE_GROUP_NAME_WRONG");
    }
  }
}
