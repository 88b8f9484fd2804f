package phuchuay.local.line.limits;

import java.util.List;

/** Everything LINE would refuse in one request; nothing when it would be accepted. */
public record Refused(String message, List<Violation> details) {

  public static Refused of(List<Violation> found) {
    return new Refused("The request body has " + found.size() + " error(s)", found);
  }

  public boolean nothing() {
    return details.isEmpty();
  }
}
