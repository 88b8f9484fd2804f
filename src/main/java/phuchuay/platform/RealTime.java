package phuchuay.platform;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The time on the wall, for dealings with machines; people's time is the {@code Clock}, which
 * training may move.
 */
@Component
public class RealTime implements InstantSource {

  @Override
  public Instant instant() {
    return Instant.now();
  }
}
