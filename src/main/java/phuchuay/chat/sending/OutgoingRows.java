package phuchuay.chat.sending;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.news.NewsRows;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/** Writes the rows of what leaves, the calls of many conversations in one statement. */
@Component
class OutgoingRows {

  private static final String WRITE =
      """
      with told as (
        select t.*, t.ready and (
                 select o.id from outgoing_call o
                 where o.conversation_id = t.conversation and o.state in ('QUEUED', 'SENDING') and o.ordered
                 limit 1) is null as sending
        from unnest(:conversations::bigint[], :abouts::uuid[], :lines::text[], :causes::text[], :tokens::text[], :untils::bigint[],
                    :keys::text[], :ready::boolean[], :officers::uuid[])
               with ordinality as t(conversation, about, line, cause, token, until, key, ready, officer, number)
      ),
      call as (
        insert into outgoing_call (conversation_id, about, officer, line_id, kind, caused_by, reply_token, reply_until, retry_key,
                                   state, attempts, created_at, first_tried_at, next_try_at)
        select conversation, about, officer, line, case when token is null then 'PUSH' else 'REPLY' end, cause, token,
               to_timestamp(until / 1000.0), key::uuid, case when sending then 'SENDING' else 'QUEUED' end,
               case when sending then 1 else 0 end, now.at, case when sending then now.at end,
               case when sending then now.lease else now.at end
        from told, (select cast(:now as timestamptz) as at, cast(:lease as timestamptz) as lease) now
        order by number
        returning id, retry_key, state
      ),
      said as (
        insert into outgoing_message (call_id, position, template, template_version, fills, body, secret, sealed)
        select call.id, m.position, m.template, m.version, m.fills::jsonb, m.body, m.sealed is not null, m.sealed
        from unnest(:owners::text[], :positions::int[], :templates::text[], :versions::text[], :fills::text[],
                    :bodies::text[], :sealed::bytea[])
               as m(owner, position, template, version, fills, body, sealed)
        join call on call.retry_key = m.owner::uuid
      ),
      told_of as (
        insert into news (line_id, kind, officer) select distinct line, 'SAID', officer from told where left(line, 1) = 'U'
      )
      select id, retry_key from call where state = 'SENDING'
      """;

  private final JdbcClient sql;
  private final Seal seal;
  private final NewsRows news;
  private final RealTime time;

  OutgoingRows(JdbcClient sql, Seal seal, NewsRows news, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.news = news;
    this.time = time;
  }

  /** Writes all; returns the calls that were claimed for us in the same statement. */
  List<Call> write(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Instant now = time.instant();
    Map<UUID, List<Call.Body>> bodies = new HashMap<>();
    drafts.forEach(draft -> bodies.put(draft.retryKey(), bodies(draft)));
    Map<UUID, Long> claimed = new HashMap<>();
    news.wakeAfterCommit();
    insert(drafts, bodies, now)
        .query(
            row -> {
              claimed.put(row.getObject("retry_key", UUID.class), row.getLong("id"));
            });
    return drafts.stream()
        .filter(draft -> claimed.containsKey(draft.retryKey()))
        .map(
            draft ->
                call(claimed, draft, Objects.requireNonNull(bodies.get(draft.retryKey())), now))
        .toList();
  }

  /** The token of what came last, if it was heard, is fresh and was never used. */
  Optional<FreeReply> freeReply(String lineId, Duration life) {
    return sql.sql(
            """
            select i.reply_token, i.received_at from incoming i
            where i.line_id = :line and i.state = 'HANDLED' and i.reply_token is not null
              and i.occurred_at > :since and i.received_at > :since
              and not exists (
                select from outgoing_call o
                where o.conversation_id = (select id from conversation where line_id = :line)
                  and o.created_at > :since and o.reply_token = i.reply_token)
            order by i.occurred_at desc limit 1
            """)
        .param("line", lineId)
        .param("since", Timestamp.from(time.instant().minus(life)))
        .query(
            (row, _) ->
                new FreeReply(
                    row.getString("reply_token"),
                    row.getTimestamp("received_at").toInstant().plus(life)))
        .optional();
  }

  private JdbcClient.StatementSpec insert(
      List<Draft> drafts, Map<UUID, List<Call.Body>> bodies, Instant now) {
    List<Sentence> said = sentences(drafts, bodies);
    return sql.sql(WRITE)
        .param(
            "conversations", drafts.stream().map(d -> d.conversation().id()).toArray(Long[]::new))
        .param("abouts", drafts.stream().map(Draft::about).toArray(UUID[]::new))
        .param("officers", drafts.stream().map(Draft::officer).toArray(UUID[]::new))
        .param("lines", texts(drafts, d -> d.conversation().lineId()))
        .param("causes", texts(drafts, Draft::causedBy))
        .param("tokens", texts(drafts, Draft::replyToken))
        .param(
            "untils", drafts.stream().map(d -> d.replyUntil().toEpochMilli()).toArray(Long[]::new))
        .param("keys", texts(drafts, d -> d.retryKey().toString()))
        .param("ready", drafts.stream().map(Draft::ready).toArray(Boolean[]::new))
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(now.plus(Call.LEASE)))
        .param("owners", texts(said, s -> s.owner().toString()))
        .param("positions", said.stream().map(Sentence::position).toArray(Integer[]::new))
        .param("templates", texts(said, s -> s.message().template()))
        .param("versions", texts(said, s -> s.message().version()))
        .param("fills", texts(said, s -> s.message().fills()))
        .param("bodies", texts(said, s -> s.message().shown()))
        .param("sealed", said.stream().map(s -> s.body().sealed()).toArray(byte[][]::new));
  }

  private static List<Sentence> sentences(List<Draft> drafts, Map<UUID, List<Call.Body>> bodies) {
    List<Sentence> said = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Call.Body> kept = Objects.requireNonNull(bodies.get(draft.retryKey()));
      for (int i = 0; i < kept.size(); i++) {
        said.add(new Sentence(draft.retryKey(), i + 1, draft.messages().get(i), kept.get(i)));
      }
    }
    return said;
  }

  private List<Call.Body> bodies(Draft draft) {
    return draft.messages().stream()
        .map(m -> new Call.Body(m.shown(), m.secret(), m.secret() ? seal.seal(m.message()) : null))
        .toList();
  }

  private static Call call(
      Map<UUID, Long> claimed, Draft draft, List<Call.Body> bodies, Instant now) {
    return new Call(
        Objects.requireNonNull(claimed.get(draft.retryKey())),
        draft.conversation().id(),
        draft.conversation().lineId(),
        draft.replyToken() != null,
        draft.replyToken(),
        draft.replyUntil(),
        draft.retryKey(),
        1,
        false,
        null,
        now,
        now,
        bodies);
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private record Sentence(UUID owner, int position, Wrapped message, Call.Body body) {}
}
