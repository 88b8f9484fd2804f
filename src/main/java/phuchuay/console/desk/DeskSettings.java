package phuchuay.console.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the desk keeps officers informed.
 *
 * @param page how many a list shows at once
 * @param thread how much of a conversation is shown at once
 * @param beat how often an open stream says that it lives, and is asked whether it still may
 * @param stream how long one is open before the browser opens it anew
 * @param onDuty after how long somebody who waits is told to officers on duty, on LINE
 * @param leaders after how long to those who lead
 */
@Validated
@ConfigurationProperties("phuchuay.desk.watch")
record DeskSettings(
    int page, int thread, Duration beat, Duration stream, Duration onDuty, Duration leaders) {}
