package phuchuay.directory;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The seats of an agency.
 *
 * @param seats how many an agency has in each system, unless it is given more
 */
@Validated
@ConfigurationProperties("phuchuay.directory")
record SeatSettings(@NotEmpty Map<String, Integer> seats) {}
