package phuchuay.platform;

import java.time.Instant;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments as people in Thailand read them: "15 ม.ค. 2570" and "10.30", in Bangkok. */
@Component("thaiDates")
public class ThaiDates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM y", Locale.of("th", "TH"))
          .withChronology(ThaiBuddhistChronology.INSTANCE)
          .withZone(Time.BANGKOK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H.mm", Locale.ROOT).withZone(Time.BANGKOK);

  public String day(Instant moment) {
    return DAY.format(moment);
  }

  public String time(Instant moment) {
    return TIME.format(moment);
  }
}
