package phuchuay.chat.privacy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import phuchuay.chat.Handed;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsRows;
import phuchuay.files.StoredFiles;
import phuchuay.platform.PersonalData.Erased;
import phuchuay.platform.RealTime;

/**
 * Erases what was said in a conversation before a moment. Of an event its id alone stays, so that
 * LINE telling it again has no effect; the conversation itself stays when it went on since.
 */
@Component
class ChatErasing {

  private final JdbcClient sql;
  private final StoredFiles files;
  private final NewsRows news;
  private final Handed handed;
  private final RealTime time;
  private final Duration stepLife;

  ChatErasing(
      JdbcClient sql,
      StoredFiles files,
      NewsRows news,
      Handed handed,
      RealTime time,
      @Value("${phuchuay.chat.step-life}") Duration stepLife) {
    this.sql = sql;
    this.files = files;
    this.news = news;
    this.handed = handed;
    this.time = time;
    this.stepLife = stepLife;
  }

  /**
   * @param whole whether nobody is left whom the conversation belongs to: then answers that came
   *     after that moment go as well, unless the phone wrote again since
   */
  Erased erase(String phone, Instant asked, boolean whole) {
    of("select 1 from conversation where line_id = :phone for update", phone, asked)
        .query(Integer.class)
        .optional();
    cancel(phone, asked);
    of("delete from chat_ticket where line_id = :phone and created_at < :before", phone, asked)
        .update();
    handed(phone, asked);
    Instant before = whole && !wroteSince(phone, asked) ? time.instant() : asked;
    waiting(phone, before);
    if (said(phone, before) + media(phone, before) + heard(phone, before) > 0) {
      changed(phone, before);
      return Erased.SOME;
    }
    boolean beingSent =
        of(
                """
                select exists (
                  select from outgoing_call
                  where conversation_id = (select id from conversation where line_id = :phone)
                    and created_at < :before)
                """,
                phone,
                before)
            .query(Boolean.class)
            .single();
    if (!beingSent) {
      conversation(phone, before);
    }
    changed(phone, before);
    return beingSent ? Erased.LATER : Erased.ALL;
  }

  /** The addresses end, and the files that were theirs alone go with them. */
  private void handed(String phone, Instant before) {
    of("select id from handed_file where line_id = :phone and created_at < :before", phone, before)
        .query(UUID.class)
        .list()
        .forEach(handed::letGo);
    of("delete from handed_file where line_id = :phone and created_at < :before", phone, before)
        .update();
  }

  private boolean wroteSince(String phone, Instant asked) {
    return of(
            "select exists (select from incoming where line_id = :phone and received_at >="
                + " :before)",
            phone,
            asked)
        .query(Boolean.class)
        .single();
  }

  private void cancel(String phone, Instant before) {
    of(
            """
            update outgoing_call
            set state = case when unclear then 'UNKNOWN' else 'CANCELLED' end, reason = 'erased', settled_at = :now
            where conversation_id = (select id from conversation where line_id = :phone)
              and state = 'QUEUED' and created_at < :before
            """,
            phone,
            before)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  private int said(String phone, Instant before) {
    return of(
            """
            with old as (
              select id from outgoing_call
              where conversation_id = (select id from conversation where line_id = :phone)
                and settled_at is not null and created_at < :before
              limit 1000
            ),
            messages as (delete from outgoing_message where call_id in (select id from old))
            delete from outgoing_call where id in (select id from old)
            """,
            phone,
            before)
        .update();
  }

  /** The bytes leave the disk with the commit, or with the next sweep. */
  private int media(String phone, Instant before) {
    List<Optional<UUID>> gone =
        of(
                """
                delete from media
                where line_id = :phone and message_id in (
                  select message_id from media where line_id = :phone and created_at < :before limit 200)
                returning file_id
                """,
                phone,
                before)
            .query((row, _) -> Optional.ofNullable(row.getObject("file_id", UUID.class)))
            .list();
    gone.stream().flatMap(Optional::stream).forEach(files::erase);
    return gone.size();
  }

  private int heard(String phone, Instant before) {
    return of(
            """
            update incoming
            set line_id = null, body = '{"erased":true}', masked = null, message_id = null, reply_token = null,
                state = case when state = 'RECEIVED' then 'IGNORED' else state end,
                handled_at = coalesce(handled_at, :now)
            where event_id in (
              select event_id from incoming where line_id = :phone and received_at < :before limit 1000)
            """,
            phone,
            before)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /**
   * Whoever follows the conversation hears that something of it is gone, as long as it is there.
   */
  private void changed(String phone, Instant before) {
    of(
            """
            delete from news
            where line_id = :phone
              and (at < :before or not exists (select from conversation where line_id = :phone))
            """,
            phone,
            before)
        .update();
    of("select 1 from conversation where line_id = :phone", phone, before)
        .query(Integer.class)
        .optional()
        .ifPresent(_ -> news.tell(phone, News.Kind.ERASED));
  }

  /** Whoever is forgotten waits for nobody. */
  private void waiting(String phone, Instant before) {
    of(
            """
            delete from care_step where care_id in (select id from care where line_id = :phone and since < :before)
            """,
            phone,
            before)
        .update();
    of("delete from care_note where line_id = :phone and at < :before", phone, before).update();
    of("delete from care where line_id = :phone and since < :before", phone, before).update();
    of(
            """
            update conversation c set held_by = 'BOT'
            where line_id = :phone and created_at < :before and held_by <> 'BOT'
              and not exists (select from care w where w.conversation_id = c.id and w.ended_at is null)
            """,
            phone,
            before)
        .update();
  }

  /** A talk that has begun since goes on. */
  private void conversation(String phone, Instant before) {
    of(
            """
            update conversation set talk = null, step = null, step_until = null
            where line_id = :phone and step_until < :begun
            """,
            phone,
            before)
        .param("begun", Timestamp.from(before.plus(stepLife)))
        .update();
    sql.sql("delete from menu_shown where line_id = ?").param(phone).update();
    of(
            """
            update conversation set about = null, about_until = null
            where line_id = :phone and about_until < :begun
            """,
            phone,
            before)
        .param("begun", Timestamp.from(before.plus(stepLife)))
        .update();
    of(
            """
            delete from conversation c
            where line_id = :phone and created_at < :before
              and not exists (select from outgoing_call o where o.conversation_id = c.id)
              and not exists (select from incoming i where i.line_id = c.line_id)
              and not exists (select from care w where w.conversation_id = c.id)
              and not exists (select from care_note n where n.conversation_id = c.id)
              and not exists (select from care_step t where t.conversation_id = c.id)
            """,
            phone,
            before)
        .update();
  }

  private StatementSpec of(String statement, String phone, Instant before) {
    return sql.sql(statement).param("phone", phone).param("before", Timestamp.from(before));
  }
}
