package phuchuay.local.line.many;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Ids;
import phuchuay.local.line.Simulated;
import phuchuay.platform.RealTime;
import tools.jackson.databind.node.ObjectNode;

/** The account's coupons; at most 5,000 are valid at a time. */
@Simulated
@Component("lineCoupons")
class Coupons {

  private static final int MOST = 5_000;

  /** One coupon; what it promises never changes, but it can be closed. */
  record Coupon(String id, ObjectNode definition, Instant made, boolean closed) {

    String status() {
      return closed ? "CLOSED" : "RUNNING";
    }

    boolean valid(Instant now) {
      return !closed && definition.path("endTimestamp").asLong(0) > now.getEpochSecond();
    }
  }

  private final Map<String, Coupon> coupons = Collections.synchronizedMap(new LinkedHashMap<>());
  private final RealTime time;

  Coupons(RealTime time) {
    this.time = time;
  }

  String add(ObjectNode definition) {
    Instant now = time.instant();
    if (all().stream().filter(one -> one.valid(now)).count() >= MOST) {
      throw Complaint.of(400, "You have too many coupons created.", "");
    }
    String id = Ids.ulid(now);
    coupons.put(id, new Coupon(id, definition, now, false));
    return id;
  }

  Coupon find(String id) {
    Coupon found = coupons.get(id);
    if (found == null) {
      throw Complaint.of(404, "coupon not found", "");
    }
    return found;
  }

  void close(String id) {
    Coupon open = find(id);
    if (open.closed()) {
      throw Complaint.of(410, "The coupon has already been closed.", "");
    }
    coupons.put(id, new Coupon(id, open.definition(), open.made(), true));
  }

  List<Coupon> all() {
    synchronized (coupons) {
      return List.copyOf(coupons.values());
    }
  }
}
