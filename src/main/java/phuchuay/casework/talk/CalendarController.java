package phuchuay.casework.talk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.talk.MyDeadlines.Due;

/** What is due, for a calendar: all of it to subscribe to, or one day to put in (ไฟล์ปฏิทิน). */
@Controller
class CalendarController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarLinks calendars;
  private final Askers askers;
  private final MyDeadlines deadlines;
  private final CalendarText text;

  CalendarController(
      CalendarLinks calendars, Askers askers, MyDeadlines deadlines, CalendarText text) {
    this.calendars = calendars;
    this.askers = askers;
    this.deadlines = deadlines;
    this.text = text;
  }

  @GetMapping("/calendar/{token}/deadlines.ics")
  ResponseEntity<byte[]> all(@PathVariable String token) {
    return callers(token)
        .map(deadlines::of)
        .map(dues -> calendar(dues, "deadlines.ics"))
        .orElse(ResponseEntity.notFound().build());
  }

  @GetMapping("/calendar/{token}/{number}/{clock}.ics")
  ResponseEntity<byte[]> one(
      @PathVariable String token, @PathVariable String number, @PathVariable String clock) {
    Optional<Due> due =
        callers(token)
            .flatMap(
                callers ->
                    CaseNumber.read(number).flatMap(read -> deadlines.one(callers, read, clock)));
    return due.map(one -> calendar(List.of(one), one.mine().file().number() + ".ics"))
        .orElse(ResponseEntity.notFound().build());
  }

  /** Nobody's when the address has ended, or one of the links that it was made for. */
  private Optional<List<Caller>> callers(String token) {
    return calendars
        .phone(token)
        .map(phone -> askers.alerted(phone.lineId(), phone.links()))
        .filter(callers -> !callers.isEmpty());
  }

  private ResponseEntity<byte[]> calendar(List<Due> dues, String name) {
    ContentDisposition inline = ContentDisposition.inline().filename(name).build();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
        .body(text.of(dues).getBytes(StandardCharsets.UTF_8));
  }
}
