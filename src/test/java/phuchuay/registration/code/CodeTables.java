package phuchuay.registration.code;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.directory.Agencies;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.registration.RegistrationSettings;

/** The codes as an instance with other keys sees them. */
public final class CodeTables {

  private CodeTables() {}

  public static LiveCodes with(
      String keys,
      JdbcClient sql,
      Seal seal,
      Agencies agencies,
      RegistrationSettings settings,
      Clock clock) {
    Fingerprints fingerprints = new Fingerprints(keys);
    CodeMarks marks = new CodeMarks(fingerprints, settings);
    return new LiveCodes(sql, marks, fingerprints, seal, agencies, settings, clock);
  }
}
