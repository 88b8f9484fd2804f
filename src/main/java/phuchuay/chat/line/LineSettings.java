package phuchuay.chat.line;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach LINE, under the names of LINE's own SDK.
 *
 * @param channelSecret one secret, or several with commas while it is rotated
 * @param dialogEndPoint where LINE asks people whether to link an account
 * @param perSecond the most requests a second to the busiest endpoints
 */
@Validated
@ConfigurationProperties("line.bot")
record LineSettings(
    String channelToken,
    String channelSecret,
    String apiEndPoint,
    String blobEndPoint,
    String dialogEndPoint,
    @Min(1) int perSecond,
    Duration timeout) {

  List<String> secrets() {
    return Stream.of(channelSecret.split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
