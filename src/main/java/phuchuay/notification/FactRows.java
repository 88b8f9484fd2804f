package phuchuay.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;

/** The rows of what is to be told: each once, taken by one of several instances. */
@Component
class FactRows {

  /** How it ended. */
  enum Outcome {
    TOLD,
    /** The case has moved on. */
    OVERTAKEN,
    /** It is not for them to know. */
    NOT_THEIRS,
    /** The case is there no more. */
    GONE,
    /** notices.yml does not know the number any more. */
    UNKNOWN
  }

  private final JdbcClient sql;

  FactRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Heard twice it is there once. */
  void add(Waiting waiting, Instant tellAt) {
    sql.sql(
            """
            insert into notice_fact (fact, number, who, case_id, system, clock, state, own_chat, own_mail,
              happened_at, tell_at)
            values (:fact, :number, :who, :caseId, :system, :clock, :state, :chat, :mail, :at, :tellAt)
            on conflict (fact, number, who) do nothing
            """)
        .param("fact", waiting.fact())
        .param("number", waiting.number())
        .param("who", waiting.who())
        .param("caseId", waiting.caseId())
        .param("system", waiting.system().word())
        .param("clock", waiting.clock())
        .param("state", waiting.state())
        .param("chat", waiting.ownChat())
        .param("mail", waiting.ownMail())
        .param("at", Timestamp.from(waiting.at()))
        .param("tellAt", Timestamp.from(tellAt))
        .update();
  }

  /** What is due, the longest first. */
  List<Waiting> due(Instant now, int most) {
    return sql.sql(
            """
            select id, fact, number, who, case_id, system, clock, state, own_chat, own_mail, happened_at
            from notice_fact where told_at is null and tell_at <= ? order by tell_at, id limit ?
            """)
        .params(Timestamp.from(now), most)
        .query(FactRows::waiting)
        .list();
  }

  /** What is due of the same kind for officers of the same system. */
  List<Waiting> dueWith(Waiting one, Instant now, int most) {
    return sql.sql(
            """
            select id, fact, number, who, case_id, system, clock, state, own_chat, own_mail, happened_at
            from notice_fact
            where told_at is null and tell_at <= :now and number = :number and who = :who and system = :system
            order by tell_at, id limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("number", one.number())
        .param("who", one.who())
        .param("system", one.system().word())
        .param("most", most)
        .query(FactRows::waiting)
        .list();
  }

  /** What was told of this number for these facts, whoever was told. */
  List<Waiting> told(Collection<UUID> facts, String number) {
    return sql.sql(
            """
            select id, fact, number, who, case_id, system, clock, state, own_chat, own_mail, happened_at
            from notice_fact where fact = any(:facts) and number = :number order by id
            """)
        .param("facts", facts.toArray(UUID[]::new))
        .param("number", number)
        .query(FactRows::waiting)
        .list();
  }

  /** Those of these that nobody else tells or has told; ours until the transaction ends. */
  Set<Long> claim(Collection<Long> ids) {
    return new HashSet<>(
        sql.sql(
                """
                select id from notice_fact where id = any(?) and told_at is null
                order by id for update skip locked
                """)
            .param(ids.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  void done(Collection<Long> ids, Outcome outcome, Instant now) {
    sql.sql("update notice_fact set told_at = ?, outcome = ? where id = any(?)")
        .params(Timestamp.from(now), outcome.name(), ids.toArray(Long[]::new))
        .update();
  }

  /** It could not be told now: later, and later each time. */
  void later(Collection<Long> ids, Instant now) {
    sql.sql(
            """
            update notice_fact set tries = tries + 1,
              tell_at = cast(:now as timestamptz) + interval '10 seconds' * power(2, least(tries, 9))
            where id = any(:ids) and told_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  void forget(Instant before) {
    sql.sql(
            """
            delete from notice_fact where id in (
              select id from notice_fact where told_at < ? limit 10000)
            """)
        .param(Timestamp.from(before))
        .update();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getObject("fact", UUID.class),
        row.getString("number"),
        row.getString("who"),
        row.getObject("case_id", UUID.class),
        AccountSystem.of(row.getString("system")),
        row.getObject("clock", UUID.class),
        row.getString("state"),
        row.getString("own_chat"),
        row.getString("own_mail"),
        row.getTimestamp("happened_at").toInstant());
  }
}
