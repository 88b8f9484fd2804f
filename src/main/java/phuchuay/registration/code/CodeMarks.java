package phuchuay.registration.code;

import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;
import phuchuay.registration.RegistrationSettings;

/** What is kept of a code: a mark under a key that is not in the database. */
@Component
public class CodeMarks {

  private static final String PURPOSE = "activation code";

  /** Marked in the place of what can be no code, so that all are looked for alike. */
  private static final String NONE = "none";

  private final Fingerprints fingerprints;
  private final RegistrationSettings settings;

  CodeMarks(Fingerprints fingerprints, RegistrationSettings settings) {
    this.fingerprints = fingerprints;
    this.settings = settings;
  }

  /** Empty for what can be no code. */
  public Optional<String> read(String typed) {
    return CodeForm.of(typed, settings.ignoreCase());
  }

  /** Of a code as {@link #read} or drawn. */
  byte[] mark(String code) {
    return fingerprints.mark(PURPOSE, code);
  }

  /** Every mark that may have been kept of what was typed. */
  byte[][] marks(String typed) {
    return fingerprints.marks(PURPOSE, read(typed).orElse(NONE)).toArray(byte[][]::new);
  }
}
