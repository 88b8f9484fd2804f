package phuchuay.casework;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How cases are begun.
 *
 * @param draftLife how long a draft is kept that nobody touches
 * @param draftWarning how long before its end a draft says so on every page
 * @param beginsAnHour how many cases may be begun from one address without an account
 * @param filesAnHour how many files may be sent from one address without an account
 * @param papersAnHour how many papers somebody may print
 */
@Validated
@ConfigurationProperties("phuchuay.casework")
public record CaseworkSettings(
    @NotNull Duration draftLife,
    @NotNull Duration draftWarning,
    @Min(1) int beginsAnHour,
    @Min(1) int filesAnHour,
    @Min(1) int papersAnHour) {}
