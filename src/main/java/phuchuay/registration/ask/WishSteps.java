package phuchuay.registration.ask;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.Step;
import phuchuay.platform.Seal;

/** A wish as the step of a talk keeps it: what is personal is sealed. */
@Component
class WishSteps {

  private final Seal seal;

  WishSteps(Seal seal) {
    this.seal = seal;
  }

  Step step(String name, Wish wish) {
    Map<String, String> known = new HashMap<>();
    put(known, "agency", wish.agency() == null ? null : wish.agency().toString());
    put(known, "agency-name", wish.agencyName());
    put(known, "count", wish.count() == null ? null : wish.count().toString());
    put(known, "name", sealed(wish.name()));
    put(known, "position", sealed(wish.position()));
    put(known, "phone", sealed(wish.phone()));
    put(known, "email", sealed(wish.email()));
    return new Step(name, Map.copyOf(known));
  }

  Wish wish(@Nullable Step step) {
    if (step == null) {
      return Wish.NOTHING;
    }
    Map<String, String> known = step.known();
    String agency = known.get("agency");
    String count = known.get("count");
    return new Wish(
        agency == null ? null : UUID.fromString(agency),
        known.get("agency-name"),
        count == null ? null : Integer.valueOf(count),
        opened(known.get("name")),
        opened(known.get("position")),
        opened(known.get("phone")),
        opened(known.get("email")));
  }

  private static void put(Map<String, String> known, String key, @Nullable String value) {
    if (value != null) {
      known.put(key, value);
    }
  }

  private @Nullable String sealed(@Nullable String value) {
    return value == null ? null : Base64.getEncoder().encodeToString(seal.seal(value));
  }

  private @Nullable String opened(@Nullable String value) {
    return value == null ? null : seal.open(Base64.getDecoder().decode(value));
  }
}
