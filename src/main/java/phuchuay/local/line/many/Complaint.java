package phuchuay.local.line.many;

import java.util.List;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.limits.Refused;
import phuchuay.local.line.limits.Violation;

/** How LINE refuses what is asked of audiences and coupons: a code or a sentence in the details. */
final class Complaint {

  private Complaint() {}

  static ApiRefusal of(String message, String detail) {
    return ApiRefusal.of(new Refused(message, List.of(new Violation(detail, ""))));
  }

  static ApiRefusal of(int status, String detail, String property) {
    return ApiRefusal.of(status, Refused.of(List.of(new Violation(detail, property))));
  }
}
