package phuchuay.notification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import phuchuay.account.AccountSystem;

/**
 * How people are told.
 *
 * @param from what no person has just done is told after this time of the day in Bangkok
 * @param to and before this one
 * @param officersByMail the systems whose officers are mailed when they have not linked their LINE
 * @param together officers hear of more than so many cases of a kind at once in one card
 * @param atOnce how many notices are looked at together
 * @param keep how long it is known who was told
 */
@Validated
@ConfigurationProperties("phuchuay.notification")
record NotificationSettings(
    @NotNull LocalTime from,
    @NotNull LocalTime to,
    @NotNull Set<AccountSystem> officersByMail,
    @Min(1) int together,
    @Min(1) int atOnce,
    @NotNull Duration keep) {

  NotificationSettings {
    officersByMail = Set.copyOf(officersByMail);
  }
}
