package phuchuay.platform.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;

/** Ids of sessions, and the marks under which Redis knows them: who reads Redis can open none. */
@Component
public class SessionMarks {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Fingerprints fingerprints;

  SessionMarks(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  static String newId() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return TEXT.encodeToString(random);
  }

  public String session(String id) {
    return TEXT.encodeToString(fingerprints.mark("session", id));
  }

  public String person(String name) {
    return TEXT.encodeToString(fingerprints.mark("session-of", name));
  }
}
