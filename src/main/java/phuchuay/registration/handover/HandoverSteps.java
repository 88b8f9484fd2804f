package phuchuay.registration.handover;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.Step;
import phuchuay.platform.Seal;

/** A hand-over as the step of a talk keeps it: whoever it is about is sealed. */
@Component
class HandoverSteps {

  private final Seal seal;

  HandoverSteps(Seal seal) {
    this.seal = seal;
  }

  Step step(String name, Handover known) {
    Map<String, String> kept = new HashMap<>();
    if (known.seat() != null) {
      kept.put("seat", known.seat().toString());
    }
    put(kept, "name", known.name());
    put(kept, "position", known.position());
    put(kept, "email", known.email());
    put(kept, "phone", known.phone());
    put(kept, "why", known.why());
    return new Step(name, Map.copyOf(kept));
  }

  Handover known(@Nullable Step step) {
    if (step == null) {
      return Handover.NOTHING;
    }
    Map<String, String> kept = step.known();
    String seat = kept.get("seat");
    return new Handover(
        seat == null ? null : UUID.fromString(seat),
        opened(kept.get("name")),
        opened(kept.get("position")),
        opened(kept.get("email")),
        opened(kept.get("phone")),
        opened(kept.get("why")));
  }

  private void put(Map<String, String> kept, String key, @Nullable String value) {
    if (value != null) {
      kept.put(key, Base64.getEncoder().encodeToString(seal.seal(value)));
    }
  }

  private @Nullable String opened(@Nullable String value) {
    return value == null ? null : seal.open(Base64.getDecoder().decode(value));
  }
}
