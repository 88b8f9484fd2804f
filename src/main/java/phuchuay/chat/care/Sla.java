package phuchuay.chat.care;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.platform.days.WorkingTime;

/** By when an officer should have answered (กำหนดตอบ), in the working hours of the system. */
@Component
public class Sla {

  private static final List<String> SYSTEMS = List.of("gpp", "eia", "ghg", "fuel", "jcm");

  private final CareSettings settings;
  private final WorkingTime time;

  Sla(CareSettings settings, WorkingTime time) {
    this.settings = settings;
    this.time = time;
  }

  /** Of a system that nobody has named, whichever officers come first. */
  public Instant answerBy(String system, Instant from) {
    return after(system, from, settings.answerWithin(system));
  }

  /** When an unanswered chat goes back into the line. */
  Instant requeuedAt(String system, Instant from) {
    return after(system, from, settings.requeueAfter());
  }

  private Instant after(String system, Instant from, Duration worked) {
    return (SYSTEMS.contains(system) ? List.of(system) : SYSTEMS)
        .stream().map(one -> time.after(one, from, worked)).min(Instant::compareTo).orElse(from);
  }
}
