package phuchuay.chat.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Step;
import phuchuay.chat.hearing.Taken;
import phuchuay.platform.RealTime;
import tools.jackson.databind.json.JsonMapper;

/** The rows of conversations: locked while something changes in them, moved many at a time. */
@Component
public class ConversationRows {

  private final JdbcClient sql;
  private final ChatSettings settings;
  private final JsonMapper json;
  private final Clock clock;
  private final RealTime time;

  ConversationRows(
      JdbcClient sql, ChatSettings settings, JsonMapper json, Clock clock, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.time = time;
  }

  /**
   * The conversations, held against everybody else until the transaction ends. One alone is waited
   * for; of several, those that are held elsewhere are left out, so that nobody waits crosswise.
   */
  public List<Conversation> lock(List<String> lineIds) {
    String held = lineIds.size() == 1 ? "" : " skip locked";
    return sql.sql(
            "select * from conversation where line_id = any(?) order by line_id for update" + held)
        .param(lineIds.toArray(String[]::new))
        .query(this::conversation)
        .list();
  }

  /** Keeps where the talks stand, and when people were answered: no more moments than needed. */
  public void moved(List<Taken> taken) {
    List<Taken> moving =
        taken.stream().filter(one -> one.answered() || !one.answer().keeps()).toList();
    sql.sql(
            """
            update conversation c
            set talk = case when t.keeps then c.talk else t.talk end,
                step = case when t.keeps then c.step else t.step::jsonb end,
                step_until = case when t.keeps then c.step_until when t.talk is null then null
                                  else cast(:until as timestamptz) end,
                about = coalesce(t.about::jsonb, c.about),
                about_until = case when t.about is null then c.about_until else cast(:until as timestamptz) end,
                answered = case when t.answered
                                then (c.answered || :now::bigint)[greatest(1, cardinality(c.answered) + 2 - :most):]
                                else c.answered end
            from unnest(:ids::bigint[], :keeps::boolean[], :talks::text[], :steps::text[], :abouts::text[],
                        :answered::boolean[]) as t(id, keeps, talk, step, about, answered)
            where c.id = t.id
            """)
        .param("until", Timestamp.from(clock.instant().plus(settings.stepLife())))
        .param("now", time.millis())
        .param("most", settings.answersPerMinute())
        .param("ids", moving.stream().map(one -> one.conversation().id()).toArray(Long[]::new))
        .param("keeps", moving.stream().map(one -> one.answer().keeps()).toArray(Boolean[]::new))
        .param("talks", moving.stream().map(one -> one.answer().talk()).toArray(String[]::new))
        .param("steps", moving.stream().map(this::step).toArray(String[]::new))
        .param("abouts", moving.stream().map(this::about).toArray(String[]::new))
        .param("answered", moving.stream().map(Taken::answered).toArray(Boolean[]::new))
        .update();
  }

  /** Follows or leaves; false when something later is known. */
  public boolean follows(Conversation conversation, boolean following, Instant asOf) {
    return sql.sql(
                """
                update conversation set following = ?, following_as_of = ?, talk = null, step = null, step_until = null
                where id = ? and (following_as_of is null or following_as_of <= ?)
                """)
            .param(following)
            .param(Timestamp.from(asOf))
            .param(conversation.id())
            .param(Timestamp.from(asOf))
            .update()
        == 1;
  }

  /** Cuts off from whatever is not named here. */
  public void belongs(Conversation conversation, Set<UUID> owners) {
    sql.sql("update conversation set belongs = ? where id = ?")
        .param(owners.toArray(UUID[]::new))
        .param(conversation.id())
        .update();
  }

  /** Whether a call with this key was written already. */
  public boolean said(UUID key) {
    return sql.sql("select exists (select from outgoing_call where retry_key = ?)")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  /** Those of these who follow us. */
  public Set<String> following(Collection<String> lineIds) {
    return sql.sql("select line_id from conversation where line_id = any(?) and following")
        .param(lineIds.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  private @Nullable String step(Taken taken) {
    Step step = taken.answer().step();
    return step == null ? null : json.writeValueAsString(step);
  }

  private @Nullable String about(Taken taken) {
    About about = taken.answer().about();
    return about == null ? null : json.writeValueAsString(about);
  }

  private Conversation conversation(ResultSet row, int number) throws SQLException {
    String step = row.getString("step");
    String about = row.getString("about");
    return new Conversation(
        row.getLong("id"),
        row.getString("line_id"),
        row.getString("kind").equals("PERSON"),
        row.getString("held_by"),
        row.getString("talk"),
        step == null ? null : json.readValue(step, Step.class),
        moment(row.getTimestamp("step_until")),
        List.of((Long[]) row.getArray("answered").getArray()),
        row.getTimestamp("created_at").toInstant(),
        about == null ? null : json.readValue(about, About.class),
        moment(row.getTimestamp("about_until")));
  }

  private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
