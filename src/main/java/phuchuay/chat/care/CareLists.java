package phuchuay.chat.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;

/** The lists of the desk: who waits, whose chats are whose, what is put off, what is over. */
@Component
public class CareLists {

  private static final String ROW =
      """
      select v.id as conversation, v.line_id, v.following, v.called, v.created_at as begun,
             coalesce(k.id, 0) as care, coalesce(k.state, 'ENDED') as state, k.officer, k.avoid,
             coalesce(k.why, '') as why, coalesce(k.topic, '') as topic, coalesce(k.system, '') as system,
             coalesce(k.number, '') as number, coalesce(k.since, v.created_at) as since,
             coalesce(k.queued_at, v.created_at) as queued_at, k.asked_at, k.answer_by, k.first_answer_at,
             k.snoozed_until, k.ended_at, k.ended_how, coalesce(k.unread, 0) as unread,
             coalesce(k.labels, '{}') as labels, k.agency, k.helped, k.score,
             l.kind as last_kind, l.body::jsonb #>> '{message,text}' as last, l.occurred_at as last_at
      """;
  private static final String LAST =
      """
      left join lateral (
        select i.kind, i.body, i.occurred_at from incoming i
        where i.line_id = v.line_id and i.kind like 'message.%'
        order by i.occurred_at desc limit 1) l on true
      """;

  /** Open ones of these systems; the longest wait first, then what was answered long ago. */
  private static final String ORDER =
      """
      order by case when k.state = 'WAITING' then 0 else 1 end,
               coalesce(k.asked_at, 'infinity'), k.queued_at, k.id
      """;

  private final JdbcClient sql;

  CareLists(JdbcClient sql) {
    this.sql = sql;
  }

  /** A queue of the desk, for one officer. */
  public enum Queue {
    WAITING("k.state = 'WAITING' and k.avoid is distinct from :me"),
    MINE("k.state = 'HELD' and k.officer = :me"),
    OPEN("k.ended_at is null"),
    OTHERS("k.state in ('HELD', 'SNOOZED') and k.officer <> :me"),
    SNOOZED("k.state = 'SNOOZED' and k.officer = :me"),
    MENTIONED(
        "k.id in (select n.care_id from care_note n where n.mentions @> array[cast(:me as uuid)]"
            + " order by n.id desc limit 200)"),
    CLOSED("k.ended_at is not null and k.ended_how in ('CLOSED', 'HANDED_BACK', 'QUIET', 'CARED')");

    private final String which;

    Queue(String which) {
      this.which = which;
    }
  }

  /** Those of a queue; {@code system} and {@code label} narrow it down if they are not blank. */
  public List<Care> of(Queue queue, Officer me, String system, String label, int from, int most) {
    boolean over = queue == Queue.CLOSED || queue == Queue.MENTIONED;
    return sql.sql(
            """
            with page as (
              select k.* from care k
              where %s and (k.system = '' or k.system = any(:systems))
                and (:system = '' or k.system = :system) and (:label = '' or k.labels @> array[cast(:label as text)])
              %s limit :most offset :from
            )
            %s from page k join conversation v on v.id = k.conversation_id
            %s
            %s
            """
                .formatted(
                    queue.which,
                    over ? "order by k.ended_at desc nulls first, k.id desc" : ORDER,
                    ROW,
                    LAST,
                    over ? "order by k.ended_at desc nulls first, k.id desc" : ORDER))
        .param("me", me.id())
        .param("systems", me.systems().toArray(String[]::new))
        .param("system", system)
        .param("label", label)
        .param("from", from)
        .param("most", most)
        .query(CareLists::care)
        .list();
  }

  /** How many there are in the queues that are open. */
  public Map<Queue, Integer> counts(Officer me) {
    Map<Queue, Integer> counts = new LinkedHashMap<>();
    sql.sql(
            """
            select count(*) filter (where k.state = 'WAITING' and k.avoid is distinct from :me) as waiting,
                   count(*) filter (where k.state = 'HELD' and k.officer = :me) as mine,
                   count(*) filter (where k.state in ('HELD', 'SNOOZED') and k.officer <> :me) as others,
                   count(*) filter (where k.state = 'SNOOZED' and k.officer = :me) as snoozed,
                   count(*) as open
            from care k where k.ended_at is null and (k.system = '' or k.system = any(:systems))
            """)
        .param("me", me.id())
        .param("systems", me.systems().toArray(String[]::new))
        .query(
            row -> {
              counts.put(Queue.WAITING, row.getInt("waiting"));
              counts.put(Queue.MINE, row.getInt("mine"));
              counts.put(Queue.OTHERS, row.getInt("others"));
              counts.put(Queue.SNOOZED, row.getInt("snoozed"));
              counts.put(Queue.OPEN, row.getInt("open"));
            });
    return counts;
  }

  /** Who has been in the line since before a moment, and of whom fewer steps have been told. */
  public List<Care> waiting(Instant before, int step, int most) {
    return sql.sql(
            """
            %s from care k join conversation v on v.id = k.conversation_id
            %s
            where k.state = 'WAITING' and k.queued_at <= :before and k.told < :step
            order by k.queued_at limit :most
            """
                .formatted(ROW, LAST))
        .param("before", Timestamp.from(before))
        .param("step", step)
        .param("most", most)
        .query(CareLists::care)
        .list();
  }

  /** Where in the line of its system one stands, the first being 1. */
  long place(Care care) {
    return sql.sql(
            """
            select count(*) + 1 from care
            where state = 'WAITING' and id <> :care and (:system = '' or system in ('', :system))
              and queued_at < (select queued_at from care where id = :care)
            """)
        .param("care", care.care())
        .param("system", care.about().system())
        .query(Long.class)
        .single();
  }

  /** A conversation with its latest care, if this officer may see it. */
  public Optional<Care> find(long conversation, Officer me) {
    return latest("v.id = any(:which)", new Long[] {conversation}).stream()
        .filter(care -> sees(care, me))
        .findFirst();
  }

  /** Cares that are over, of the same conversation or for the same agency, the newest first. */
  public List<Care> before(Care care, List<String> systems, int most) {
    return sql.sql(
            """
            with earlier as (
              select * from care k
              where k.ended_at is not null and k.id <> :care and (k.system = '' or k.system = any(:systems))
                and (k.conversation_id = :conversation or k.agency = cast(:agency as uuid))
              order by k.id desc limit :most
            )
            %s from earlier k join conversation v on v.id = k.conversation_id
            %s
            order by k.id desc
            """
                .formatted(ROW, LAST))
        .param("care", care.care())
        .param("systems", systems.toArray(String[]::new))
        .param("conversation", care.conversation())
        .param("agency", care.agency())
        .param("most", most)
        .query(CareLists::care)
        .list();
  }

  /** The latest care of each of these conversations. */
  public List<Care> of(Collection<String> lineIds) {
    return latest("v.line_id = any(:which)", lineIds.toArray(String[]::new));
  }

  /** Those of these conversations that an officer may see. */
  public List<String> visible(Collection<String> lineIds, Officer me) {
    return me.everywhere()
        ? List.copyOf(lineIds)
        : sql.sql(
                """
                select distinct line_id from care
                where line_id = any(?) and (system = '' or system = any(?))
                """)
            .param(lineIds.toArray(String[]::new))
            .param(me.systems().toArray(String[]::new))
            .query(String.class)
            .list();
  }

  private boolean sees(Care care, Officer me) {
    return me.everywhere() || !visible(List.of(care.lineId()), me).isEmpty();
  }

  private List<Care> latest(String which, Object[] values) {
    return sql.sql(
            """
            %s from conversation v
            left join lateral (
              select * from care c where c.conversation_id = v.id order by c.id desc limit 1) k on true
            %s
            where v.kind = 'PERSON' and %s
            """
                .formatted(ROW, LAST, which))
        .param("which", values)
        .query(CareLists::care)
        .list();
  }

  private static Care care(ResultSet row, int number) throws SQLException {
    String last = row.getString("last");
    String kind = row.getString("last_kind");
    return new Care(
        row.getLong("conversation"),
        row.getString("line_id"),
        row.getBoolean("following"),
        row.getString("called"),
        row.getLong("care"),
        CareState.valueOf(row.getString("state")),
        row.getObject("officer", UUID.class),
        row.getObject("avoid", UUID.class),
        row.getString("why"),
        new About(row.getString("topic"), row.getString("system"), row.getString("number")),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("queued_at").toInstant(),
        moment(row, "asked_at"),
        moment(row, "answer_by"),
        moment(row, "first_answer_at"),
        moment(row, "snoozed_until"),
        moment(row, "ended_at"),
        row.getString("ended_how"),
        row.getInt("unread"),
        List.of((String[]) row.getArray("labels").getArray()),
        row.getObject("agency", UUID.class),
        row.getObject("helped", Boolean.class),
        row.getObject("score", Integer.class),
        last == null ? "" : last,
        kind == null ? "" : kind,
        moment(row, "last_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
