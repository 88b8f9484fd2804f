package phuchuay.chat.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.About;

/**
 * A conversation as the lists of the desk show it, with its latest care if it had one.
 *
 * @param care its number, 0 when nobody ever asked for an officer
 * @param called what they call themselves on LINE, if that is known
 * @param officer whose it is, or was last
 * @param avoid whoever is not to take it
 * @param queuedAt since when it is in the line
 * @param askedAt since when something of theirs is unanswered by an officer
 * @param agency for which they ask, as their phone was linked then
 * @param last what was written last by them, with what was secret hidden
 * @param lastKind its kind, as LINE calls it
 */
public record Care(
    long conversation,
    String lineId,
    boolean following,
    @Nullable String called,
    long care,
    CareState state,
    @Nullable UUID officer,
    @Nullable UUID avoid,
    String why,
    About about,
    Instant since,
    Instant queuedAt,
    @Nullable Instant askedAt,
    @Nullable Instant answerBy,
    @Nullable Instant firstAnswerAt,
    @Nullable Instant snoozedUntil,
    @Nullable Instant endedAt,
    @Nullable String endedHow,
    int unread,
    List<String> labels,
    @Nullable UUID agency,
    @Nullable Boolean helped,
    @Nullable Integer score,
    String last,
    String lastKind,
    @Nullable Instant lastAt) {

  public boolean open() {
    return state != CareState.ENDED;
  }

  public boolean heldBy(UUID somebody) {
    return (state == CareState.HELD || state == CareState.SNOOZED) && somebody.equals(officer);
  }

  public boolean heldByAnother(UUID somebody) {
    return (state == CareState.HELD || state == CareState.SNOOZED) && !somebody.equals(officer);
  }

  @Override
  public String toString() {
    return "Care[" + care + " of conversation " + conversation + "]";
  }
}
