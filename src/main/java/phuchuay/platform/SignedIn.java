package phuchuay.platform;

import java.time.Instant;

/**
 * Somebody signed in somewhere: one session.
 *
 * @param id tells sessions apart; opens nothing
 * @param browser "Chrome", or blank when it did not say
 * @param system "Android", or blank
 */
public record SignedIn(String id, Instant begun, Instant lastSeen, String browser, String system) {}
