package phuchuay.local.line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The month's quota and what was sent, counted by people as LINE does; its days begin in Tokyo. */
@Simulated
@Component("lineQuota")
public class Quota {

  private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);

  private record Sent(String kind, LocalDate day) {}

  private final Map<Sent, Long> sent = Recent.map(2_000);
  private final Signals signals;
  private final RealTime time;
  private OptionalLong limit = OptionalLong.empty();
  private YearMonth month;
  private long used;

  Quota(Signals signals, RealTime time) {
    this.signals = signals;
    this.time = time;
    this.month = YearMonth.from(today());
  }

  public synchronized OptionalLong limit() {
    return limit;
  }

  public synchronized void limit(OptionalLong limit) {
    this.limit = limit;
  }

  public synchronized long used() {
    YearMonth now = YearMonth.from(today());
    if (!now.equals(month)) {
      month = now;
      used = 0;
    }
    return used;
  }

  /** Says what was used so far, as if the month had gone on. */
  public synchronized void used(long used) {
    month = YearMonth.from(today());
    this.used = used;
  }

  public synchronized long left() {
    return limit.isPresent() ? Math.max(0, limit.getAsLong() - used()) : Long.MAX_VALUE;
  }

  /** Replies are free. */
  public void replied() {
    count("reply", 1);
  }

  /** Takes what a message to so many people costs, or refuses the whole call. */
  public void spend(String kind, int people) {
    synchronized (this) {
      if (people > left()) {
        throw ApiRefusal.of(429, "You have reached your monthly limit.");
      }
      used += people;
    }
    count(kind, people);
    signals.tell("quota", Map.of("used", used));
  }

  /** How many were sent on a day; the day must be over. */
  public OptionalLong sent(String kind, LocalDate day) {
    return day.isBefore(today())
        ? OptionalLong.of(sent.getOrDefault(new Sent(kind, day), 0L))
        : OptionalLong.empty();
  }

  private void count(String kind, int people) {
    sent.merge(new Sent(kind, today()), (long) people, Long::sum);
  }

  private LocalDate today() {
    return time.instant().atOffset(TOKYO).toLocalDate();
  }
}
