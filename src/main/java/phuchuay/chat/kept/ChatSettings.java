package phuchuay.chat.kept;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the bot listens and answers.
 *
 * @param dedupeRetention an event older than this is acknowledged and nothing more
 * @param listenFor how long a sentence that says nothing by itself waits for the next one
 * @param lookFor how long a photo is waited for that is still being fetched and looked at
 * @param stepLife how long a talk waits for its answer
 * @param answersPerMinute the most one person is answered
 * @param keep how long messages are kept
 * @param keepNews how long one may be away and still read on what has changed
 * @param hear false lets what arrives wait, stored, until it is heard again
 * @param store false measures the bare door: everything is acknowledged and nothing kept
 * @param tries how often an event may fail before it is parked
 */
@Validated
@ConfigurationProperties("phuchuay.chat")
public record ChatSettings(
    Duration dedupeRetention,
    Duration listenFor,
    Duration lookFor,
    Duration stepLife,
    @Min(1) int answersPerMinute,
    @Min(1) int tries,
    Duration keep,
    Duration keepNews,
    boolean hear,
    boolean store) {}
