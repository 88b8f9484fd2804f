package phuchuay.local.line.many;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a narrowcast has come; an error code, once there is one, ended it. */
record Narrowcast(Instant at, String phase, int target, int errorCode, @Nullable Instant done) {

  static Narrowcast accepted(Instant at) {
    return new Narrowcast(at, "waiting", 0, 0, null);
  }

  Narrowcast sending(int people) {
    return new Narrowcast(at, "sending", people, 0, null);
  }

  Narrowcast failed(int code, Instant now) {
    return new Narrowcast(at, "failed", target, code, now);
  }

  Narrowcast succeeded(Instant now) {
    return new Narrowcast(at, "succeeded", target, 0, now);
  }

  ObjectNode progress() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("phase", phase)
            .put("acceptedTime", at.toString());
    if (!phase.equals("waiting")) {
      boolean well = errorCode == 0 && done != null;
      json.put("successCount", well ? target : 0).put("failureCount", 0).put("targetCount", target);
    }
    if (errorCode > 0) {
      json.put("errorCode", errorCode).put("failedDescription", "error " + errorCode);
    }
    return done == null ? json : json.put("completedTime", done.toString());
  }
}
