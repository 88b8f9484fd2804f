package phuchuay.casework.talk;

import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.casework.talk.MyDeadlines.Due;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** What is due for whoever asks (กำหนดส่ง), nearest first, and the address for their calendar. */
@Component
class DeadlinesTalk implements Talk {

  private final Askers askers;
  private final MyDeadlines deadlines;
  private final DeadlineCards cards;
  private final CalendarLinks calendars;

  DeadlinesTalk(
      Askers askers, MyDeadlines deadlines, DeadlineCards cards, CalendarLinks calendars) {
    this.askers = askers;
    this.deadlines = deadlines;
    this.cards = cards;
    this.calendars = calendars;
  }

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public Reply hear(Turn turn) {
    String lineId = turn.lineId();
    Asker asker = askers.of(lineId);
    return switch (turn.chosen("do").orElse("")) {
      case "calendar-end" -> {
        calendars.end(lineId);
        yield Reply.done(Say.of("casework/calendar-ended"));
      }
      case "calendar" ->
          Reply.done(
              may(asker) ? cards.calendar(calendars.of(lineId, asker.links())) : nobody(asker));
      default -> due(asker, lineId);
    };
  }

  private Reply due(Asker asker, String lineId) {
    List<Due> dues = deadlines.of(asker.callers());
    return Reply.done(
        dues.isEmpty() ? nobody(asker) : cards.of(dues, calendars.of(lineId, asker.links())));
  }

  /** A phone alone has no account whose days a calendar could fetch. */
  private static boolean may(Asker asker) {
    return asker.callers().size() > 1;
  }

  private static Say nobody(Asker asker) {
    if (asker.stale()) {
      return Say.of("casework/status-stale");
    }
    return Say.of(asker.linked() ? "casework/deadlines-none" : "casework/deadlines-stranger");
  }
}
