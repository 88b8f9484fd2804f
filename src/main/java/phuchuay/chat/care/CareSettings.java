package phuchuay.chat.care;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long officers may take. The agencies' documents do not say; these are ours.
 *
 * @param answerWithin how long somebody may wait for an answer, in working hours
 * @param systems the same for one system
 * @param requeueAfter a held chat whose last words are theirs goes back into the line, in working
 *     hours
 * @param quietAfter a held chat in which nobody says anything more goes back to the bot
 * @param avoidFor how long whoever's answer did not help may not take it again
 * @param scoreFor until when they may say how it was
 */
@Validated
@ConfigurationProperties("phuchuay.desk.care")
record CareSettings(
    Duration answerWithin,
    Map<String, Duration> systems,
    Duration requeueAfter,
    Duration quietAfter,
    Duration avoidFor,
    Duration scoreFor) {

  Duration answerWithin(String system) {
    return systems.getOrDefault(system, answerWithin);
  }
}
