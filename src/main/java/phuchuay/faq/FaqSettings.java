package phuchuay.faq;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How questions are answered.
 *
 * @param requestsPerMinute how often one address may use the public search; 0: as often as it likes
 * @param keep how long we remember what was asked in chat
 * @param files where agencies keep files that answers name; a blank one is not mentioned
 * @param talks answers that a talk gives better in chat, because it knows how things stand today
 */
@Validated
@ConfigurationProperties("phuchuay.faq")
record FaqSettings(
    @Min(0) int requestsPerMinute,
    @NotNull Duration keep,
    @NotNull Map<String, String> files,
    @NotNull Map<String, String> talks) {

  /** The talk that is meant by what was found: by its name, or faq for an answer. */
  String talk(String id) {
    return id.startsWith(Library.TALK)
        ? id.substring(Library.TALK.length())
        : talks.getOrDefault(id, "faq");
  }
}
