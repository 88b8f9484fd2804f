package phuchuay.chat.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.news.NewsRows;
import phuchuay.chat.sending.Call;
import phuchuay.platform.RealTime;

/** The rows of what leaves, as the outbox works through them. */
@Component
class Calls {

  private final JdbcClient sql;
  private final NewsRows news;
  private final RealTime time;

  Calls(JdbcClient sql, NewsRows news, RealTime time) {
    this.sql = sql;
    this.news = news;
    this.time = time;
  }

  /** The next of this conversation that is due, marked as being sent. */
  @Transactional
  public Optional<Call> claim(long conversation) {
    Timestamp now = Timestamp.from(time.instant());
    return sql.sql(
            """
            update outgoing_call c
            set unclear = c.unclear or c.state = 'SENDING',
                kind = case when c.kind = 'REPLY' and c.state = 'QUEUED' and not c.unclear and c.reply_until < :now
                            then 'PUSH' else c.kind end,
                state = 'SENDING', attempts = c.attempts + 1,
                first_tried_at = coalesce(c.first_tried_at, :now),
                next_try_at = :lease
            from conversation v
            where v.id = c.conversation_id and c.next_try_at <= :now and c.state in ('QUEUED', 'SENDING')
              and (c.id = (select min(id) from outgoing_call
                           where conversation_id = :conversation and state in ('QUEUED', 'SENDING') and ordered)
                   or c.id = (select min(id) from outgoing_call
                              where conversation_id = :conversation and state in ('QUEUED', 'SENDING')
                                and not ordered and next_try_at <= :now)
                      and not exists (select from outgoing_call head
                                      where head.next_try_at <= :now
                                        and head.id = (select min(id) from outgoing_call
                                                       where conversation_id = :conversation
                                                         and state in ('QUEUED', 'SENDING') and ordered)))
            returning c.id, c.conversation_id, c.line_id, c.kind, c.reply_token, c.reply_until, c.retry_key, c.attempts,
                      c.unclear, c.created_at, c.first_tried_at,
                      case when not v.following then 'unfollowed'
                           when c.about is not null and c.about <> all(v.belongs) then 'not theirs any more' end as withheld,
                      (select array_agg(body order by position) from outgoing_message where call_id = c.id) as bodies,
                      (select array_agg(sealed order by position) from outgoing_message where call_id = c.id) as seals,
                      (select array_agg(secret order by position) from outgoing_message where call_id = c.id) as secrets
            """)
        .param("now", now)
        .param("lease", Timestamp.from(time.instant().plus(Call.LEASE)))
        .param("conversation", conversation)
        .query(Calls::call)
        .optional();
  }

  /**
   * Writes what came of tries, unless another has claimed the call since, and whether they leave
   * something waiting in their conversations. Rows are found by id: the planner, which expects few
   * open calls, would else read them all.
   */
  @Transactional
  public void settle(List<Settled> settled) {
    Instant now = time.instant();
    List<Verdict> verdicts = settled.stream().map(one -> one.verdict).toList();
    List<Call> calls = settled.stream().map(one -> one.call).toList();
    Set<Long> more = new HashSet<>();
    news.wakeAfterCommit();
    sql.sql(
            """
            with told as (
              select * from unnest(:ids::bigint[], :attempts::int[], :states::text[], :kinds::text[], :unclear::boolean[],
                                   :reasons::text[], :requests::text[], :nexts::bigint[])
                as t(id, attempts, state, kind, unclear, reason, request, next_try)
            ),
            settled as (
              update outgoing_call c
              set state = told.state, kind = told.kind, unclear = told.unclear, reason = told.reason,
                  line_request_id = coalesce(told.request, c.line_request_id),
                  next_try_at = to_timestamp(told.next_try / 1000.0),
                  settled_at = case when told.state = 'QUEUED' then null else cast(:now as timestamptz) end
              from told
              where c.id = told.id and c.attempts = told.attempts
                and c.state || '' = 'SENDING'
              returning c.id, c.conversation_id, c.line_id, c.settled_at
            ),
            told_of as (
              insert into news (line_id, kind)
              select distinct line_id, 'SETTLED' from settled where settled_at is not null and left(line_id, 1) = 'U'
            ),
            wiped as (
              update outgoing_message set sealed = null
              where sealed is not null and call_id in (select id from settled where settled_at is not null)
            )
            select conversation_id from settled s
            where (select o.id from outgoing_call o
                   where o.conversation_id = s.conversation_id and o.state in ('QUEUED', 'SENDING')
                     and (o.id <> s.id or s.settled_at is null)
                   limit 1) is not null
            """)
        .param("ids", calls.stream().map(Call::id).toArray(Long[]::new))
        .param("attempts", calls.stream().map(Call::attempts).toArray(Integer[]::new))
        .param("states", verdicts.stream().map(Verdict::state).toArray(String[]::new))
        .param(
            "kinds", verdicts.stream().map(v -> v.push() ? "PUSH" : "REPLY").toArray(String[]::new))
        .param("unclear", verdicts.stream().map(Verdict::unclear).toArray(Boolean[]::new))
        .param("reasons", verdicts.stream().map(Verdict::reason).toArray(String[]::new))
        .param("requests", verdicts.stream().map(Verdict::requestId).toArray(String[]::new))
        .param(
            "nexts",
            verdicts.stream().map(v -> now.plus(v.pause()).toEpochMilli()).toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .query(
            row -> {
              more.add(row.getLong("conversation_id"));
            });
    settled.forEach(one -> one.more = more.contains(one.call.conversation()));
  }

  /** Conversations with something that is due. */
  List<Long> due() {
    return sql.sql(
            """
            select distinct conversation_id from outgoing_call
            where state in ('QUEUED', 'SENDING') and next_try_at <= ?
            limit 1000
            """)
        .param(Timestamp.from(time.instant()))
        .query(Long.class)
        .list();
  }

  /** How long until this conversation's next call may be claimed, if one waits. */
  Optional<Duration> next(long conversation) {
    return sql.sql(
            """
            (select next_try_at from outgoing_call
             where conversation_id = :conversation and state in ('QUEUED', 'SENDING') and ordered
             order by id limit 1)
            union all
            (select next_try_at from outgoing_call
             where conversation_id = :conversation and state in ('QUEUED', 'SENDING') and not ordered
             order by next_try_at limit 1)
            order by 1 limit 1
            """)
        .param("conversation", conversation)
        .query(Timestamp.class)
        .optional()
        .map(at -> Duration.between(time.instant(), at.toInstant()));
  }

  private static Call call(ResultSet row, int number) throws SQLException {
    Timestamp replyUntil = row.getTimestamp("reply_until");
    return new Call(
        row.getLong("id"),
        row.getLong("conversation_id"),
        row.getString("line_id"),
        row.getString("kind").equals("REPLY"),
        row.getString("reply_token"),
        replyUntil == null ? null : replyUntil.toInstant(),
        row.getObject("retry_key", UUID.class),
        row.getInt("attempts"),
        row.getBoolean("unclear"),
        row.getString("withheld"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("first_tried_at").toInstant(),
        bodies(row));
  }

  private static List<Call.Body> bodies(ResultSet row) throws SQLException {
    String[] texts = (String[]) row.getArray("bodies").getArray();
    byte @Nullable [][] seals = (byte @Nullable [][]) row.getArray("seals").getArray();
    Boolean[] secrets = (Boolean[]) row.getArray("secrets").getArray();
    List<Call.Body> bodies = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      bodies.add(new Call.Body(texts[i], secrets[i], seals[i]));
    }
    return bodies;
  }
}
