package phuchuay.platform.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a session lives: of staff, of everybody else who is signed in, of guests who fill in a
 * form without an account, and of those who are still proving who they are.
 */
@ConfigurationProperties("phuchuay.sessions")
record SessionSettings(Life staff, Life people, Life guests, Life visitors) {

  /**
   * @param idle without a sign of life
   * @param longest at most, from signing in
   */
  record Life(Duration idle, Duration longest) {}
}
