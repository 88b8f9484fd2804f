package phuchuay.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/**
 * The line of people who wait for an officer (แถวรอเจ้าหน้าที่): the longest first. While they wait
 * the bot goes on helping.
 */
@Component
public class WaitingLine {

  private final WaitingRows rows;
  private final Conversations conversations;
  private final Audit audit;

  WaitingLine(WaitingRows rows, Conversations conversations, Audit audit) {
    this.rows = rows;
    this.conversations = conversations;
    this.audit = audit;
  }

  /** Who waits for officers of these systems, and who has not said for which. */
  public List<Waiting> of(Collection<String> systems, int most) {
    return rows.all(systems, most);
  }

  /**
   * An officer has taken care of somebody: they are told, and may come back in one tap; false if
   * they did not wait any more, or for another system.
   */
  @Transactional
  public boolean cared(
      long id, Collection<String> systems, Party officer, @Nullable String address) {
    Optional<String> whose = rows.whose(id, systems);
    whose.ifPresent(conversations::hold);
    Optional<About> ended = whose.flatMap(lineId -> rows.end(lineId, "CARED", officer.id()));
    ended.ifPresent(
        about -> {
          audit.write(
              Act.by(officer, "waiting.cared")
                  .about(Party.of("waiting", id))
                  .from(address)
                  .with("system", about.system()));
          conversations.say(
              whose.orElseThrow(),
              List.of(Say.of("chat/cared", Map.of("data", WaitingSays.ask(about.system())))));
        });
    return ended.isPresent();
  }

  /** The person goes back to the bot, whoever holds the chat; false if nobody was asked for. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean left(String lineId) {
    return rows.end(lineId, "BACK", null).isPresent() | rows.free(lineId);
  }
}
