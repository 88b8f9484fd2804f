package phuchuay.cast;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every test looks at once whether what it waits for is there, and soon again. */
public class LooksOften implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
  }
}
