package phuchuay.local;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Time;

/** The service's clock, moved forward for training; the data folder remembers by how much. */
final class MovableClock extends Clock {

  private static final String FILE = "clock.offset";
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration FURTHEST = Duration.ofDays(3653);

  private final DataFolder folder;
  private final InstantSource real;
  private volatile Reading reading = new Reading(Duration.ZERO, Instant.EPOCH);

  MovableClock(DataFolder folder, InstantSource real) {
    this.folder = folder;
    this.real = real;
  }

  @Override
  public Instant instant() {
    Instant now = real.instant();
    return now.plus(offset(now));
  }

  @Override
  public ZoneId getZone() {
    return Time.BANGKOK;
  }

  @Override
  public Clock withZone(ZoneId other) {
    InstantSource moved = this::instant;
    return moved.withZone(other);
  }

  Duration offset() {
    return offset(real.instant());
  }

  /** Moves to the real time plus an ISO period (P150D) or duration (PT3H); P0D is the real time. */
  void move(String offset) {
    Instant now = real.instant();
    Duration duration = duration(offset.strip(), now.atZone(Time.BANGKOK));
    if (duration.isNegative() || duration.compareTo(FURTHEST) > 0) {
      throw new DateTimeException("the clock moves forward only, by ten years at most");
    }
    folder.write(FILE, duration + "\n");
    reading = new Reading(duration, now);
  }

  private static Duration duration(String iso, ZonedDateTime now) {
    return iso.toUpperCase(Locale.ROOT).contains("T")
        ? Duration.parse(iso)
        : Duration.between(now, now.plus(Period.parse(iso)));
  }

  /** Looks into the folder once a second, because a second instance may have moved the clock. */
  private Duration offset(Instant now) {
    Reading last = reading;
    if (Duration.between(last.at, now).abs().compareTo(FRESH) > 0) {
      last = read(now);
      reading = last;
    }
    return last.offset;
  }

  private Reading read(Instant now) {
    @Nullable String kept = folder.read(FILE);
    return new Reading(kept == null ? Duration.ZERO : Duration.parse(kept.strip()), now);
  }

  private record Reading(Duration offset, Instant at) {}
}
