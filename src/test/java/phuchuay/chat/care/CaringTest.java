package phuchuay.chat.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.care.Result.Why;
import phuchuay.chat.news.NewsFeed;
import phuchuay.platform.Party;

/** What officers do with conversations, and that of two who want the same one has it. */
@House
class CaringTest {

  @Autowired private People people;
  @Autowired private Caring caring;
  @Autowired private CareLists lists;
  @Autowired private Threads threads;
  @Autowired private CareRounds rounds;
  @Autowired private NewsFeed feed;
  @Autowired private OfficerSays says;
  @Autowired private JdbcClient sql;
  @Autowired private Clock clock;

  private final Officer somsri = officer("gpp");
  private final Officer anan = officer("gpp");
  private Person malee;
  private long conversation;

  @BeforeEach
  void malee_waits() {
    sql.sql(
            "update care set state = 'ENDED', ended_at = now(), ended_how = 'LEFT' where ended_at"
                + " is null")
        .update();
    malee = people.somebody();
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    conversation =
        sql.sql("select id from conversation where line_id = ?")
            .param(malee.id())
            .query(Long.class)
            .single();
  }

  @Test
  void whoever_answers_takes_it_and_the_bot_is_silent_until_it_is_given_back() {
    assertThat(answers(somsri, "สวัสดีค่ะ")).isEqualTo(new Result.Done());
    malee.hears("chat/officer-text");
    assertThat(care().heldBy(somsri.id())).isTrue();
    malee.says("ทำอะไรได้บ้าง");
    malee.isHeard();
    assertThat(care().unread()).isEqualTo(1);
    assertThat(care().askedAt()).isNotNull();
    caring.handBack(conversation, somsri);
    malee.hears("chat/handed-back");
    malee.taps("talk=help");
    malee.hears("chat/help");
  }

  @Test
  void a_name_that_line_did_not_tell_is_asked_for_once_more_when_somebody_takes_it() {
    String profile = "/v2/bot/profile/" + malee.id();
    await().until(() -> FakeLine.askedFor(profile) == 1 && !asked());
    FakeLine.names(malee.id(), "มาลี");
    answers(somsri, "สวัสดีค่ะ");
    await().until(() -> "มาลี".equals(care().called()));
    assertThat(asked()).isTrue();
  }

  private boolean asked() {
    return sql.sql("select called_at is not null from conversation where id = ?")
        .param(conversation)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_colleague_who_answers_as_well_is_told_who_has_it() {
    answers(somsri, "สวัสดีค่ะ");
    assertThat(answers(anan, "สวัสดีครับ")).isEqualTo(new Result.Refused(Why.TAKEN, somsri.id()));
    assertThat(caring.take(conversation, anan, true).done()).isTrue();
    assertThat(answers(somsri, "ค่ะ")).isEqualTo(new Result.Refused(Why.TAKEN, anan.id()));
  }

  @Test
  void of_twenty_who_answer_at_once_one_does() throws Exception {
    long seen = feed.latest(malee.id());
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Result>> all =
          java.util.stream.IntStream.range(0, 20)
              .mapToObj(
                  _ -> {
                    Officer one = officer("gpp");
                    return many.submit(
                        () ->
                            caring.answer(
                                conversation,
                                one,
                                UUID.randomUUID(),
                                seen,
                                _ -> List.of(text("ค่ะ"))));
                  })
              .toList();
      int done = 0;
      for (Future<Result> one : all) {
        done += one.get().done() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(officersWords()).isEqualTo(1);
  }

  @Test
  void the_same_answer_twice_is_sent_once() {
    UUID key = UUID.randomUUID();
    long seen = feed.latest(malee.id());
    assertThat(caring.answer(conversation, somsri, key, seen, _ -> List.of(text("ค่ะ"))).done())
        .isTrue();
    assertThat(caring.answer(conversation, somsri, key, seen, _ -> List.of(text("ค่ะ"))).done())
        .isTrue();
    assertThat(officersWords()).isEqualTo(1);
  }

  @Test
  void an_answer_to_what_went_on_meanwhile_is_refused() {
    answers(somsri, "สวัสดีค่ะ");
    long seen = feed.latest(malee.id());
    malee.says("เดี๋ยวก่อนค่ะ หาเจอแล้ว");
    malee.isHeard();
    assertThat(
            caring.answer(conversation, somsri, UUID.randomUUID(), seen, _ -> List.of(text("ค่ะ"))))
        .isEqualTo(Result.refused(Why.MOVED));
    assertThat(answers(somsri, "ยินดีค่ะ").done()).isTrue();
  }

  @Test
  void who_works_for_another_system_neither_sees_nor_takes() {
    Officer other = officer("eia");
    assertThat(lists.find(conversation, other)).isEmpty();
    assertThat(caring.take(conversation, other, true)).isEqualTo(Result.refused(Why.GONE));
  }

  @Test
  void not_yet_opens_it_again_for_somebody_else_and_yes_asks_how_it_was() {
    answers(somsri, "ลองกดลืมรหัสผ่านค่ะ");
    malee.hears("chat/officer-text");
    caring.close(conversation, somsri);
    malee.hears("chat/closing-question");
    long first = care().care();
    malee.taps("talk=closing&did=no&care=" + first);
    malee.hears("chat/reopened", "chat/waiting");
    assertThat(care().state()).isEqualTo(CareState.WAITING);
    assertThat(answers(somsri, "ค่ะ")).isEqualTo(Result.refused(Why.AVOIDED));
    assertThat(lists.of(CareLists.Queue.WAITING, somsri, "", "", 0, 9)).isEmpty();
    assertThat(answers(anan, "ผมดูให้ครับ").done()).isTrue();
    malee.hears("chat/officer-text");
    caring.close(conversation, anan);
    malee.hears("chat/closing-question");
    malee.taps("talk=closing&did=yes&care=" + care().care());
    malee.hears("chat/csat");
    malee.taps("talk=closing&score=5&care=" + care().care());
    malee.hears("chat/scored");
    assertThat(care().score()).isEqualTo(5);
    assertThat(care().helped()).isTrue();
  }

  @Test
  void whoever_guesses_the_number_of_anothers_chat_changes_nothing() {
    answers(somsri, "ค่ะ");
    caring.close(conversation, somsri);
    Person stranger = people.somebody();
    stranger.taps("talk=closing&did=no&care=" + care().care());
    stranger.hears("chat/closing-late");
    assertThat(care().helped()).isNull();
  }

  @Test
  void what_is_put_off_comes_back_in_time_or_when_they_write() {
    caring.take(conversation, somsri, false);
    caring.snooze(conversation, somsri, clock.instant().plus(Duration.ofHours(1)));
    malee.says("ได้เรื่องยังคะ");
    malee.isHeard();
    assertThat(care().state()).isEqualTo(CareState.HELD);
    caring.snooze(conversation, somsri, clock.instant().minusSeconds(1));
    rounds.go();
    assertThat(care().state()).isEqualTo(CareState.HELD);
  }

  @Test
  void what_nobody_answers_goes_back_into_the_line_and_what_is_quiet_to_the_bot() {
    answers(somsri, "ขอเวลาดูสักครู่ค่ะ");
    malee.hears("chat/officer-text");
    age("asked_at = now() - interval '4 days', acted_at = now() - interval '4 days'");
    rounds.go();
    assertThat(care().state()).isEqualTo(CareState.WAITING);
    malee.hears("chat/requeued");
    answers(anan, "ครับ");
    malee.hears("chat/officer-text");
    age(
        "answered_at = now() - interval '4 days', acted_at = now() - interval '4 days', since ="
            + " now() - interval '5 days'");
    rounds.go();
    assertThat(care().state()).isEqualTo(CareState.ENDED);
    assertThat(care().endedHow()).isEqualTo("QUIET");
    malee.hears("chat/closing-question");
  }

  @Test
  void it_goes_on_to_a_colleague_or_another_system_with_a_note_that_only_officers_see() {
    caring.take(conversation, somsri, false);
    caring.transfer(conversation, somsri, anan, "", "คุณมาลีโทรมาแล้วเมื่อเช้า");
    assertThat(care().heldBy(anan.id())).isTrue();
    assertThat(lists.of(CareLists.Queue.MENTIONED, anan, "", "", 0, 9))
        .extracting(Care::conversation)
        .containsExactly(conversation);
    assertThat(threads.of(care(), clock.instant().plusSeconds(60), 50))
        .extracting(Item::text)
        .contains("คุณมาลีโทรมาแล้วเมื่อเช้า");
    caring.transfer(conversation, anan, null, "eia", "");
    assertThat(care(officer("eia")).about().system()).isEqualTo("eia");
    assertThat(care(officer("eia")).state()).isEqualTo(CareState.WAITING);
  }

  @Test
  void who_blocks_us_and_comes_back_is_answered_by_the_bot() {
    caring.take(conversation, somsri, false);
    malee.blocks();
    malee.isHeard();
    assertThat(care().endedHow()).isEqualTo("LEFT");
    assertThat(answers(somsri, "ค่ะ")).isEqualTo(Result.refused(Why.BLOCKED));
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void labels_narrow_a_list_down() {
    caring.label(conversation, somsri, "ด่วน", true);
    assertThat(lists.of(CareLists.Queue.WAITING, somsri, "gpp", "ด่วน", 0, 9)).hasSize(1);
    caring.label(conversation, somsri, "ด่วน", false);
    assertThat(lists.of(CareLists.Queue.WAITING, somsri, "gpp", "ด่วน", 0, 9)).isEmpty();
  }

  private Result answers(Officer officer, String words) {
    return caring.answer(
        conversation,
        officer,
        UUID.randomUUID(),
        feed.latest(malee.id()),
        _ -> List.of(text(words)));
  }

  private phuchuay.chat.Say text(String words) {
    return says.text("gpp", words, List.of());
  }

  private long officersWords() {
    return sql.sql("select count(*) from outgoing_call where line_id = ? and officer is not null")
        .param(malee.id())
        .query(Long.class)
        .single();
  }

  private void age(String how) {
    sql.sql("update care set %s where conversation_id = ? and ended_at is null".formatted(how))
        .param(conversation)
        .update();
  }

  private Care care() {
    return care(somsri);
  }

  private Care care(Officer officer) {
    return lists.find(conversation, officer).orElseThrow();
  }

  private static Officer officer(String system) {
    UUID id = UUID.randomUUID();
    return new Officer(id, Party.of("staff", id), List.of(system), false, false, null);
  }
}
