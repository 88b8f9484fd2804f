package phuchuay.mail;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave; the server itself is under Spring's own names.
 *
 * @param from whom mails come from; blank: no-reply at the host of the public address
 * @param atOnce how many are sent at once
 * @param patience the longest that one try may take
 * @param keep how long the rows are kept
 */
@Validated
@ConfigurationProperties("phuchuay.mail")
record MailSettings(String from, @Min(1) int atOnce, Duration patience, Duration keep) {}
