package phuchuay.chat;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long files that officers hand to people are to be had.
 *
 * @param life until the address ends
 * @param remember how long afterwards it is still known that it has ended
 */
@Validated
@ConfigurationProperties("phuchuay.chat.handed")
public record HandedSettings(
    @DefaultValue("30d") @DurationMin(minutes = 1) Duration life,
    @DefaultValue("90d") Duration remember) {}
