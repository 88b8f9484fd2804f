package phuchuay.platform.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long a session lives, of staff and of everybody else. */
@ConfigurationProperties("phuchuay.sessions")
record SessionSettings(Life staff, Life people) {

  /**
   * @param idle without a sign of life
   * @param longest at most, from signing in
   */
  record Life(Duration idle, Duration longest) {}
}
