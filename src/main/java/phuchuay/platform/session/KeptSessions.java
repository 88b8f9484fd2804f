package phuchuay.platform.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.RedisAway;
import phuchuay.platform.Sessions;
import phuchuay.platform.SignedIn;

/** Where a person is signed in: shown to them, and ended with their account. */
@Component
@Order(4)
class KeptSessions implements PersonalData {

  private final Sessions sessions;

  KeptSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return whom.account() == null
        ? List.of()
        : List.of(
            new Part(
                "sessions",
                sessions.of(String.valueOf(whom.account())).stream()
                    .map(KeptSessions::row)
                    .toList()));
  }

  @Override
  public Erased erase(DataSubject whom) {
    try {
      if (whom.account() != null) {
        sessions.end(whom.account().toString(), null);
      }
      return Erased.ALL;
    } catch (RedisAway later) {
      return Erased.LATER;
    }
  }

  private static Map<String, @Nullable Object> row(SignedIn place) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("begun", place.begun());
    row.put("seen", place.lastSeen());
    row.put("browser", place.browser());
    row.put("system", place.system());
    return row;
  }
}
