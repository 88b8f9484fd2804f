package phuchuay.chat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a talk hears: what arrived, and the step it stands at if it is under way.
 *
 * @param lineId whose phone it is, as LINE calls it; it stays out of logs
 * @param since when the conversation began
 * @param about what was spoken of last
 * @param waiting whether the person waits for an officer already
 * @param followsUp whether the words only ask on about what was spoken of last
 */
public record Turn(
    Incoming incoming,
    @Nullable Step step,
    String lineId,
    Instant since,
    About about,
    boolean waiting,
    boolean followsUp) {

  /** What was typed; empty for anything else. */
  public String text() {
    return incoming instanceof Incoming.Text(String text) ? text : "";
  }

  /** A value the choice carries. */
  public Optional<String> chosen(String name) {
    return incoming instanceof Incoming.Choice choice ? choice.param(name) : Optional.empty();
  }

  /** Whether the talk is under way. */
  public boolean underWay() {
    return step != null;
  }

  @Override
  public String toString() {
    return "Turn[" + incoming.getClass().getSimpleName() + "]";
  }
}
