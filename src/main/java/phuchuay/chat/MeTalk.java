package phuchuay.chat;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** Tells a person what is kept about them here. */
@Component
class MeTalk implements Talk {

  private final ChatSettings settings;

  MeTalk(ChatSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "me";
  }

  @Override
  public Reply hear(Turn turn) {
    LocalDate since = turn.since().atZone(Time.BANGKOK).toLocalDate();
    return Reply.done(
        Say.of(
            "chat/me",
            Map.of(
                "since",
                ThaiDates.date(since),
                "linked",
                false,
                "days",
                settings.keep().toDays())));
  }
}
