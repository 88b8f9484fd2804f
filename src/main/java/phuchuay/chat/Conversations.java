package phuchuay.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All conversations: where each stands, and the one way to say something in one. */
@Component
public class Conversations {

  private final JdbcClient sql;
  private final OutgoingCalls calls;
  private final ChatSettings settings;
  private final JsonMapper json;
  private final Clock clock;

  Conversations(
      JdbcClient sql, OutgoingCalls calls, ChatSettings settings, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.calls = calls;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** Says something unasked, in the caller's transaction; it leaves when that has committed. */
  @Transactional
  public void say(String lineId, List<Say> says) {
    lock(lineId).ifPresent(conversation -> calls.push(conversation, says));
  }

  /** The conversation, held against everybody else until the transaction ends. */
  Optional<Conversation> lock(String lineId) {
    return sql.sql("select * from conversation where line_id = ? for update")
        .param(lineId)
        .query(this::conversation)
        .optional();
  }

  /** Keeps where the talk stands, unless the answer leaves it as it was. */
  void moved(Conversation conversation, Answer answer) {
    if (answer.keeps()) {
      return;
    }
    Instant until = clock.instant().plus(settings.stepLife());
    sql.sql(
            """
            update conversation set talk = ?, step = ?::jsonb, step_until = ?, held_by = ? where id = ?
            """)
        .param(answer.talk())
        .param(answer.step() == null ? null : json.writeValueAsString(answer.step()))
        .param(answer.talk() == null ? null : Timestamp.from(until))
        .param(answer.callStaff() ? "WAITING" : conversation.heldBy())
        .param(conversation.id())
        .update();
  }

  /** Remembers that the person was answered now; as many moments as the limit needs, no more. */
  void answered(Conversation conversation, Instant now) {
    sql.sql(
            """
            update conversation
            set answered = (answered || ?::bigint)[greatest(1, cardinality(answered) + 2 - ?):]
            where id = ?
            """)
        .param(now.toEpochMilli())
        .param(settings.answersPerMinute())
        .param(conversation.id())
        .update();
  }

  /**
   * Follows or leaves, unless something later is known; leaving stops all that waits to be pushed.
   */
  void follows(Conversation conversation, boolean following, Instant asOf) {
    int changed =
        sql.sql(
                """
                update conversation set following = ?, following_as_of = ?, talk = null, step = null, step_until = null
                where id = ? and (following_as_of is null or following_as_of <= ?)
                """)
            .param(following)
            .param(Timestamp.from(asOf))
            .param(conversation.id())
            .param(Timestamp.from(asOf))
            .update();
    if (changed == 1 && !following) {
      calls.cancel(conversation.id(), "unfollowed");
    }
  }

  private Conversation conversation(ResultSet row, int number) throws SQLException {
    String step = row.getString("step");
    return new Conversation(
        row.getLong("id"),
        row.getString("line_id"),
        row.getString("kind").equals("PERSON"),
        row.getString("held_by"),
        row.getString("talk"),
        step == null ? null : json.readValue(step, Step.class),
        moment(row.getTimestamp("step_until")),
        List.of((Long[]) row.getArray("answered").getArray()),
        row.getTimestamp("created_at").toInstant());
  }

  private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
