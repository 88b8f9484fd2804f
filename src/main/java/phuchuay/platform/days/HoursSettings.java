package phuchuay.platform.days;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The hours of every system.
 *
 * @param hours by system, as gpp or eia
 */
@Validated
@ConfigurationProperties("phuchuay.desk")
record HoursSettings(@NotEmpty Map<String, Hours> hours) {}
