package phuchuay.faq;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.RealTime;

/** What was asked in chat and whether it helped: what nobody was helped with are the gaps. */
@Component
@Order(7)
class Asked implements PersonalData {

  private static final int LONGEST = 500;
  private static final Duration MOMENT = Duration.ofSeconds(10);

  private final JdbcClient sql;
  private final FaqSettings settings;
  private final RealTime time;

  Asked(JdbcClient sql, FaqSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Keeps a question and what became of it, under the id that the buttons carry. Words that were
   * not understood are heard once more after a moment, and asked only once.
   */
  UUID keep(String lineId, String words, Found found, @Nullable String topic) {
    Instant now = time.instant();
    return sql.sql(
            """
            with again as (
              update faq_asked set decision = :decision, topic = :topic, sure = :sure, asked_at = :now
              where line_id = :lineId and words = :words and asked_at > :before and helped is null
              returning id
            ), fresh as (
              insert into faq_asked (line_id, words, decision, topic, sure, asked_at)
              select :lineId, :words, :decision, :topic, :sure, :now
              where not exists (select from again)
              returning id
            )
            select id from again union all select id from fresh limit 1
            """)
        .param("lineId", lineId)
        .param("words", words.length() > LONGEST ? words.substring(0, LONGEST) : words)
        .param("decision", found.decision().name())
        .param("topic", topic)
        .param("sure", found.sure())
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(now.minus(MOMENT)))
        .query(UUID.class)
        .single();
  }

  /** Only whoever asked can say whether it helped. */
  boolean helped(UUID question, String lineId, boolean helped) {
    return sql.sql("update faq_asked set helped = ? where id = ? and line_id = ?")
            .param(helped)
            .param(question)
            .param(lineId)
            .update()
        == 1;
  }

  /** Which answer was chosen from the suggestions. */
  void chosen(UUID question, String lineId, String topic) {
    sql.sql("update faq_asked set topic = ? where id = ? and line_id = ?")
        .param(topic)
        .param(question)
        .param(lineId)
        .update();
  }

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    sql.sql(
            """
            select words, decision, topic, helped, asked_at from faq_asked
            where line_id = any(?) order by asked_at
            """)
        .param(whom.phones().toArray(String[]::new))
        .query()
        .listOfRows()
        .forEach(rows::add);
    return List.of(new Part("questions", rows));
  }

  @Override
  public Erased erase(DataSubject whom) {
    sql.sql("delete from faq_asked where line_id = any(?) and asked_at < ?")
        .param(whom.phones().toArray(String[]::new))
        .param(Timestamp.from(whom.asked()))
        .update();
    return Erased.ALL;
  }

  @Scheduled(cron = "0 5 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from faq_asked where asked_at < ?")
        .param(Timestamp.from(time.instant().minus(settings.keep())))
        .update();
  }
}
