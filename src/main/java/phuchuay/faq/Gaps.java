package phuchuay.faq;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import phuchuay.thai.ThaiText;

/** The gaps (สิ่งที่ตอบไม่ได้): what people asked in chat and nobody could answer. */
@Component
public class Gaps {

  private static final int ROWS = 5_000;

  private final JdbcClient sql;
  private final RealTime time;

  Gaps(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** Same words in whatever spelling together; the most frequent first, then the newest. */
  public List<Gap> within(Duration back, int most) {
    Map<String, Gap> gaps = new LinkedHashMap<>();
    rows(back).forEach(one -> gaps.merge(ThaiText.normalise(one.words()), one, Gaps::together));
    return gaps.values().stream()
        .sorted(Comparator.comparing(Gap::times).thenComparing(Gap::last).reversed())
        .limit(most)
        .toList();
  }

  /** Who chose one of the suggestions and said nothing more was helped. */
  private List<Gap> rows(Duration back) {
    return sql.sql(
            """
            select words, count(*) as times, max(asked_at) as last,
              coalesce((array_agg(topic order by asked_at desc) filter (where topic is not null))[1], '')
                as topic
            from faq_gap
            where asked_at >= ? and (topic is null or helped is false) and btrim(words) <> ''
            group by words order by last desc limit ?
            """)
        .param(Timestamp.from(time.instant().minus(back)))
        .param(ROWS)
        .query(
            (row, _) ->
                new Gap(
                    row.getString("words"),
                    row.getLong("times"),
                    row.getTimestamp("last").toInstant(),
                    row.getString("topic")))
        .list();
  }

  private static Gap together(Gap newer, Gap older) {
    String topic = newer.topic().isEmpty() ? older.topic() : newer.topic();
    return new Gap(newer.words(), newer.times() + older.times(), newer.last(), topic);
  }
}
