package phuchuay.platform;

import java.util.List;

/**
 * A template with its fills in place: LINE messages as JSON objects, or the HTML of one mail or
 * letter.
 *
 * @param shown the same messages with every secret hidden, for history and ledgers
 * @param messages the messages as they leave; equal to {@code shown} when nothing is secret
 */
public record Wording(String template, String version, List<String> shown, List<String> messages) {

  /** Whether the messages carry a secret that must be sealed while they wait. */
  public boolean secret() {
    return !shown.equals(messages);
  }
}
