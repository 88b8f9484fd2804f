package phuchuay.casework.talk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Deadline;
import phuchuay.casework.talk.MyDeadlines.Due;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Time;

/** Limits as calendars read them (RFC 5545): the same event keeps its id, wherever its day goes. */
@Component
class CalendarText {

  private static final int LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /** Bangkok has had no summer time since there are computers. */
  private static final List<String> HEAD =
      List.of(
          "BEGIN:VCALENDAR",
          "VERSION:2.0",
          "PRODID:-//Phuchuay//Deadlines//TH",
          "CALSCALE:GREGORIAN",
          "METHOD:PUBLISH",
          "X-WR-TIMEZONE:Asia/Bangkok",
          "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
          "X-PUBLISHED-TTL:PT6H",
          "BEGIN:VTIMEZONE",
          "TZID:Asia/Bangkok",
          "BEGIN:STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0700",
          "TZOFFSETTO:+0700",
          "TZNAME:+07",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final Cases cases;
  private final CardWords words;
  private final PublicAddress house;
  private final Clock clock;

  CalendarText(Cases cases, CardWords words, PublicAddress house, Clock clock) {
    this.cases = cases;
    this.words = words;
    this.house = house;
    this.clock = clock;
  }

  String of(List<Due> dues) {
    StringBuilder text = new StringBuilder();
    HEAD.forEach(line -> line(text, line));
    line(text, "X-WR-CALNAME:" + escaped(words.said("calendar.name")));
    dues.forEach(due -> event(text, due));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private void event(StringBuilder text, Due due) {
    CaseFile file = due.mine().file();
    Deadline deadline = due.deadline();
    String system = words.name(file.system());
    line(text, "BEGIN:VEVENT");
    line(text, "UID:%s-%s@%s".formatted(file.id(), deadline.clock(), house.of("/").getHost()));
    line(text, "SEQUENCE:" + file.version());
    line(text, "DTSTAMP:" + MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC)) + "Z");
    boolean wholeDay = wholeDay(deadline.due());
    if (wholeDay) {
      line(text, "DTSTART;VALUE=DATE:" + DAY.format(deadline.lastDay()));
      line(text, "DTEND;VALUE=DATE:" + DAY.format(deadline.lastDay().plusDays(1)));
      line(text, "TRANSP:TRANSPARENT");
    } else {
      line(text, "DTSTART;TZID=Asia/Bangkok:" + MOMENT.format(bangkok(deadline.due())));
      line(text, "DURATION:PT15M");
    }
    String name = deadline.name().th();
    line(text, "SUMMARY:" + escaped(words.said("calendar.event", name, system)));
    String programme = cases.standing(file).programme().th();
    line(
        text,
        "DESCRIPTION:"
            + escaped(words.said("calendar.about", programme, file.number().shown(), system)));
    line(text, "URL:" + house.of("/track/" + file.number().value()));
    alarm(text, wholeDay ? "-P6DT15H" : "-P7D", name);
    alarm(text, wholeDay ? "-PT15H" : "-P1D", name);
    line(text, "END:VEVENT");
  }

  /** Of a day that counts whole: at nine, a week and a day before. */
  private static void alarm(StringBuilder text, String before, String name) {
    line(text, "BEGIN:VALARM");
    line(text, "ACTION:DISPLAY");
    line(text, "DESCRIPTION:" + escaped(name));
    line(text, "TRIGGER:" + before);
    line(text, "END:VALARM");
  }

  private static boolean wholeDay(Instant due) {
    return bangkok(due).toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static ZonedDateTime bangkok(Instant moment) {
    return moment.atZone(Time.BANGKOK);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** No line is longer than 75 bytes; one goes on in the next after a space. */
  private static void line(StringBuilder text, String line) {
    int bytes = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String sign = Character.toString(line.codePointAt(at));
      int length = sign.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(sign);
      bytes += length;
    }
    text.append("\r\n");
  }
}
