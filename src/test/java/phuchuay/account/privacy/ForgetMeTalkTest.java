package phuchuay.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.privacy.Life.Traces;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.files.StoredFiles;

/** Somebody wants what was said in their chat gone. */
@House
class ForgetMeTalkTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SECRET = "เรื่องที่ไม่อยากให้ใครรู้เลย";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Life life;
  @Autowired Everywhere everywhere;
  @Autowired AccountRows accounts;
  @Autowired StoredFiles files;
  @Autowired JdbcClient sql;
  private Person malee;

  @BeforeEach
  void malee_has_said_something() {
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
    malee.says(SECRET + malee.id().substring(1, 9).replaceAll("[0-9]", "ก"));
    malee.isHeard();
  }

  @Test
  void it_is_asked_first_and_a_no_keeps_everything() {
    malee.taps("talk=forget-me");
    await().atMost(PATIENCE).until(() -> newest().equals("account/forget-me"));
    malee.says("อะไรนะ");
    await().atMost(PATIENCE).until(() -> asked() == 2);
    malee.taps("talk=forget-me&sure=no");
    await().atMost(PATIENCE).until(() -> newest().equals("account/forget-me-kept"));

    assertThat(asked()).isEqualTo(2);
    assertThat(erasures()).isZero();
  }

  @Test
  void a_yes_on_an_old_card_asks_again() {
    malee.taps("talk=forget-me&sure=yes");

    await().atMost(PATIENCE).until(() -> newest().equals("account/forget-me"));
    assertThat(erasures()).isZero();
  }

  @Test
  void what_was_said_before_goes_and_the_chat_goes_on() {
    malee.says("ลบประวัติแชทให้ที");
    await().atMost(PATIENCE).until(() -> newest().equals("account/forget-me"));
    malee.taps("talk=forget-me&sure=yes");

    await().atMost(PATIENCE).until(() -> newest().equals("account/forget-me-done"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(malee.answered(0)).containsExactly("account/forget-me-done"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(everywhere.found(List.of(malee.id()))).isEqualTo(whereWeAnswer()));
    assertThat(malee.eventStates()).isEmpty();

    malee.says("สวัสดี");
    await().atMost(PATIENCE).until(() -> newest().equals("chat/welcome"));
  }

  @Test
  void the_account_that_the_phone_is_linked_to_stays() throws Exception {
    Traces mali = life.lived(port);
    mali.phone().taps("talk=forget-me");
    mali.phone().isHeard();
    mali.phone().taps("talk=forget-me&sure=yes");

    await().atMost(PATIENCE).until(() -> files.find(mali.file()).isEmpty());
    assertThat(accounts.find(mali.account())).isPresent();
    assertThat(mali.browser().opens("/profile").statusCode()).isEqualTo(200);
  }

  /** The conversation itself, and the answer that all is being erased. */
  private static List<String> whereWeAnswer() {
    return List.of("conversation.line_id", "news.line_id", "outgoing_call.line_id");
  }

  private String newest() {
    List<String> all = malee.answered(0);
    return all.isEmpty() ? "" : all.getLast();
  }

  private long asked() {
    return malee.answered(0).stream().filter("account/forget-me"::equals).count();
  }

  private long erasures() {
    return sql.sql("select count(*) from erasure where account is null and finished_at is null")
        .query(Long.class)
        .single();
  }
}
