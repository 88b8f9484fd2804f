package phuchuay.console.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.LineRules;
import phuchuay.cast.House;
import phuchuay.chat.OfficerSays;
import phuchuay.platform.Words;

/** What comes with the house can be sent as it is, and is staff's from the first day on. */
@House
class CannedSeedTest {

  @Autowired CannedSeed seed;
  @Autowired OfficerSays says;
  @Autowired Words words;
  @Autowired JdbcClient sql;

  @AfterEach
  void as_it_was() {
    sql.sql("delete from canned_reply where id in ('thanks', 'done')").update();
    enter();
  }

  @Test
  void every_one_is_within_lines_limits_polite_once_and_has_no_unknown_place() throws IOException {
    assertThat(CannedSeed.read()).hasSizeBetween(20, 40);
    assertThat(CannedSeed.read())
        .allSatisfy(
            reply -> {
              assertThat(Filled.strange(reply.text())).isEmpty();
              assertThat(reply.text().split("ค่ะ|คะ(?![ก-๙])", -1)).hasSizeLessThanOrEqualTo(2);
              assertThat(CannedForm.of(reply).shared()).isTrue();
              var choices =
                  reply.buttons().stream()
                      .map(one -> new OfficerSays.Choice(one.label(), one.says()))
                      .toList();
              var say = says.text(reply.system(), reply.text(), choices);
              assertThat(LineRules.broken(words.chat(say.template(), say.fills()).messages()))
                  .isEmpty();
            });
  }

  @Test
  void no_two_of_a_system_have_the_same_name_or_shortcut() throws IOException {
    List<CannedReply> all = CannedSeed.read();

    assertThat(all).extracting(CannedReply::id).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(reply -> reply.system() + "/" + reply.shortcut())
        .doesNotHaveDuplicates();
    assertThat(all).extracting(CannedReply::id).contains("gpp-works-now", "gpp-more-codes");
  }

  @Test
  void each_is_entered_once_and_what_staff_changed_or_put_away_stays_so() {
    sql.sql("update canned_reply set words = 'ของเรา', version = 2 where id = 'thanks'").update();
    sql.sql("update canned_reply set archived_at = now() where id = 'done'").update();
    long before = count();

    enter();

    assertThat(count()).isEqualTo(before);
    assertThat(words("thanks")).isEqualTo("ของเรา");
    assertThat(
            sql.sql("select archived_at is not null from canned_reply where id = 'done'")
                .query(Boolean.class)
                .single())
        .isTrue();
    sql.sql("delete from canned_reply where id = 'thanks'").update();
    enter();
    assertThat(words("thanks")).startsWith("ยินดีค่ะ");
  }

  private void enter() {
    try {
      seed.run(new DefaultApplicationArguments());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private long count() {
    return sql.sql("select count(*) from canned_reply").query(Long.class).single();
  }

  private String words(String id) {
    return sql.sql("select words from canned_reply where id = :id")
        .params(Map.of("id", id))
        .query(String.class)
        .single();
  }
}
