package phuchuay.chat.media;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of what people send is fetched, and how long it is tried.
 *
 * @param atOnce how many are fetched side by side
 * @param giveUp how long LINE is asked for the same thing
 * @param image the most bytes of a photo; the others likewise
 */
@Validated
@ConfigurationProperties("phuchuay.chat.media")
record MediaSettings(
    @Min(1) int atOnce,
    Duration giveUp,
    DataSize image,
    DataSize file,
    DataSize audio,
    DataSize video) {}
