package phuchuay.cast;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every test looks twenty times a second whether what it waits for is there. */
public class LooksOften implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    Awaitility.setDefaultPollDelay(Duration.ofMillis(50));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
  }
}
