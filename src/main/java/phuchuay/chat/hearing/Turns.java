package phuchuay.chat.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.chat.Attachment;
import phuchuay.chat.Attachments;
import phuchuay.chat.Incoming;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.platform.RealTime;

/** Which of the waiting events are heard together, and how long a person is listened to. */
@Component
public class Turns {

  private static final int WORTH_MERGING = 10;
  private static final Duration LOOKING = Duration.ofMillis(250);

  private final EventReader reader;
  private final ChatSettings settings;
  private final Attachments attachments;
  private final RealTime time;

  Turns(EventReader reader, ChatSettings settings, Attachments attachments, RealTime time) {
    this.reader = reader;
    this.settings = settings;
    this.attachments = attachments;
    this.time = time;
  }

  /**
   * Sentences that came close together may be one turn; anything else is heard alone.
   *
   * @param said is filled with what the events of the turn mean
   */
  List<Event> together(List<Event> waiting, List<Incoming> said) {
    List<Event> turn = new ArrayList<>();
    Instant closeBy = waiting.getFirst().receivedAt().plus(settings.listenFor());
    for (Event event : waiting.subList(0, Math.min(waiting.size(), WORTH_MERGING))) {
      Incoming incoming = reader.read(event.body());
      boolean alone =
          !(incoming instanceof Incoming.Text) || event.attempts() > 0 || event.unsent();
      if (!turn.isEmpty() && (alone || event.receivedAt().isAfter(closeBy))) {
        return turn;
      }
      turn.add(event);
      said.add(incoming);
      if (alone) {
        return turn;
      }
    }
    return turn;
  }

  /** How much longer a sentence that says nothing by itself waits for the next; negative: not. */
  Duration patience(Event first) {
    return until(first.receivedAt().plus(settings.listenFor())).minusNanos(1);
  }

  /**
   * How long until it is worth asking again whether a photo was looked at, which is said in the
   * answer to it; negative: it is heard now, looked at or not.
   */
  Duration look(String lineId, Event event, Incoming incoming) {
    boolean late = until(event.receivedAt().plus(settings.lookFor())).isNegative();
    boolean wait =
        !late
            && incoming instanceof Incoming.Photo(String message)
            && attachments.one(lineId, message).filter(Attachment::underWay).isPresent();
    return wait ? LOOKING : LOOKING.negated();
  }

  /** How long until an event that failed may be heard again; negative: now. */
  Duration rest(Event oldest) {
    return until(oldest.nextTryAt()).minusNanos(1);
  }

  private Duration until(Instant moment) {
    return Duration.between(time.instant(), moment);
  }
}
