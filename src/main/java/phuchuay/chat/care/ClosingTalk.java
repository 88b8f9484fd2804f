package phuchuay.chat.care;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsRows;

/**
 * After an officer has closed a chat (ปิดเรื่อง): whether it helped, and how it was. Whoever says
 * that it did not goes back into the line, to another officer.
 */
@Component
class ClosingTalk implements Talk {

  private final JdbcClient sql;
  private final NewsRows news;
  private final OfficerSays says;
  private final CareSettings settings;
  private final Clock clock;

  ClosingTalk(JdbcClient sql, NewsRows news, OfficerSays says, CareSettings settings, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.says = says;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "closing";
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    long care = number(turn.chosen("care").orElse("0"));
    Optional<About> closed = closed(turn.lineId(), care);
    if (closed.isEmpty()) {
      return Reply.done(Say.of("chat/closing-late"));
    }
    Optional<Integer> score = turn.chosen("score").map(this::score).filter(n -> n > 0);
    if (score.isPresent()) {
      return scored(turn, care, score.get());
    }
    boolean helped = turn.chosen("did").filter("no"::equals).isEmpty();
    if (helped(turn, care, helped)) {
      return helped
          ? Reply.done(says.rating(closed.get().system(), String.valueOf(care)))
          : new Reply.CallStaff(List.of(says.reopened()), "not-helped", closed.get());
    }
    return Reply.done(Say.of("chat/closing-known"));
  }

  private Reply scored(Turn turn, long care, int score) {
    sql.sql("update care set score = ? where id = ?").params(score, care).update();
    news.tell(turn.lineId(), News.Kind.HELD);
    return Reply.done(Say.of("chat/scored"));
  }

  /** False if they had said so before. */
  private boolean helped(Turn turn, long care, boolean helped) {
    boolean first =
        sql.sql("update care set helped = ? where id = ? and helped is distinct from ?")
                .params(helped, care, helped)
                .update()
            == 1;
    news.tell(turn.lineId(), News.Kind.HELD);
    return first;
  }

  /** What it was about, if it was theirs and is not long over. */
  private Optional<About> closed(String lineId, long care) {
    return sql.sql(
            """
            select topic, system, number from care
            where id = ? and line_id = ? and ended_at > ?
              and id = (select max(id) from care where line_id = ?)
            """)
        .param(care)
        .param(lineId)
        .param(Timestamp.from(clock.instant().minus(settings.scoreFor())))
        .param(lineId)
        .query(
            (row, _) ->
                new About(row.getString("topic"), row.getString("system"), row.getString("number")))
        .optional();
  }

  private int score(String typed) {
    return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
  }

  private static long number(String typed) {
    return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
  }
}
