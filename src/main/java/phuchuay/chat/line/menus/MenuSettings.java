package phuchuay.chat.line.menus;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How menus are published.
 *
 * @param publish whether LINE is touched, a dry run if nothing is said: never, only when somebody
 *     says so at the desk, or also at the start and whenever LINE shows something else than we
 *     published
 * @param work false leaves making, showing and comparing to other instances
 * @param lookEvery how often it is compared with what LINE has
 * @param readBack how long after a bulk change each phone is asked for
 * @param anHour the most menus that are made, and the most that are removed; LINE takes 100
 * @param keep how many published sets can be gone back to
 */
@Validated
@ConfigurationProperties("phuchuay.menus")
record MenuSettings(
    @Nullable Publish publish,
    boolean work,
    Duration lookEvery,
    Duration readBack,
    @Min(1) @Max(100) int anHour,
    @Min(2) int keep) {

  MenuSettings {
    publish = publish == null ? Publish.DRY_RUN : publish;
  }

  /** Whether LINE is touched. */
  enum Publish {
    OFF,
    DRY_RUN,
    ON
  }

  /** The word by which the page knows it. */
  String mode() {
    return String.valueOf(publish);
  }

  boolean off() {
    return publish == Publish.OFF;
  }

  /** Whether this instance does what there is to do. */
  boolean works() {
    return work && !off();
  }

  boolean byItself() {
    return publish == Publish.ON;
  }
}
