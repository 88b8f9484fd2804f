package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.platform.Words;

/** Questions and answers as a person meets them in chat. */
@House
class FaqTalkTest {

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void a_question_with_an_answer_is_answered_at_once() {
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer");
    assertThat(asked()).containsEntry("topic", "gpp/activate-code-what");
  }

  @Test
  void a_question_in_english_is_answered_in_english() {
    malee.says("How many GHG accounts may an agency have?");
    malee.hears("faq/answer-english");
  }

  @Test
  void who_asks_in_english_chooses_in_english_and_is_answered_so() {
    String tap =
        malee.saysAndFinds(
            "jcm participant documents",
            "\"data\":\\s*\"([^\"]+)\",\\s*\"displayText\":\\s*\"What is submitted to register");
    malee.hears("faq/choose-english");
    malee.taps(tap);
    malee.hears("faq/answer-english");
  }

  @Test
  void a_single_choice_is_asked_about_as_one() {
    List<Map<String, String>> one = List.of(Map.of("question", "q", "label", "l", "data", "d"));
    List<Map<String, String>> two = List.of(one.getFirst(), one.getFirst());
    assertThat(choose("faq/choose", one)).contains("หมายถึงเรื่องนี้ไหมคะ").doesNotContain("ไหนคะ");
    assertThat(choose("faq/choose", two)).contains("หมายถึงเรื่องไหนคะ").doesNotContain("นี้ไหม");
    assertThat(choose("faq/choose-english", one)).contains("Did you mean this?");
    assertThat(choose("faq/choose-english", two)).contains("Did you mean one of these?");
  }

  private static String choose(String template, List<Map<String, String>> choices) {
    return new Words().chat(template, Map.of("choices", choices)).messages().toString();
  }

  @Test
  void keys_hit_at_random_and_names_alone_are_not_english() {
    malee.says("asdfgh");
    malee.hears("faq/outside");
    malee.says("EIA Monitor");
    malee.hears("faq/choose");
  }

  @Test
  void what_may_mean_several_things_is_asked_about_and_a_tap_is_remembered() {
    malee.says("ลงทะเบียน ghg กรอกอะไรบ้างง");
    malee.hears("faq/choose");
    malee.taps("talk=faq&answer=ghg/register-fields&asked=" + asked().get("id"));
    malee.hears("faq/answer");
    assertThat(asked()).containsEntry("topic", "ghg/register-fields");
  }

  @Test
  void who_is_not_understood_is_offered_an_officer_and_the_second_time_put_in_line() {
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("faq/officer");
    malee.says("ฆฆฆ xxx yyy");
    malee.hears("chat/waiting");
    assertThat(heldBy()).isEqualTo("WAITING");
  }

  @Test
  void between_two_misses_an_answer_begins_anew() {
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("faq/officer");
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer");
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("faq/officer");
    assertThat(heldBy()).isEqualTo("BOT");
  }

  @Test
  void a_miss_does_not_keep_another_talk_from_opening() {
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("faq/officer");
    malee.says("ทำอะไรได้บ้าง");
    malee.hears("chat/help");
  }

  @Test
  void who_was_not_helped_says_so_and_it_is_a_gap() {
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer");
    malee.taps("talk=faq&helped=no&asked=" + asked().get("id"));
    malee.hears("faq/sorry");
    await().atMost(Duration.ofSeconds(5)).until(() -> Boolean.FALSE.equals(asked().get("helped")));
    assertThat(gaps()).contains(asked().get("asked_at"));
  }

  @Test
  void nobody_says_for_another_whether_it_helped() {
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer");
    Person somchai = people.somebody();
    somchai.taps("talk=faq&helped=no&asked=" + asked().get("id"));
    somchai.hears("faq/sorry");
    assertThat(asked().get("helped")).isNull();
  }

  @Test
  void what_is_none_of_our_matters_is_told_plainly_and_calls_nobody() {
    malee.says("ขอสูตรแกงจืดหน่อย");
    malee.hears("faq/outside");
    malee.says("ขอสูตรขนมจีน");
    malee.hears("faq/outside");
    assertThat(heldBy()).isEqualTo("BOT");
  }

  @Test
  void a_question_in_the_middle_of_something_else_is_answered_and_that_goes_on() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer", "chat/ask-system-again");
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
  }

  @Test
  void where_files_are_handed_in_or_fetched_the_phones_own_browser_opens() {
    malee.finds("talk=faq&answer=gpp/new-registration", "gp.pcd.go.th/register\\?openExternal");
  }

  @Test
  void an_answer_that_is_gone_or_never_was_says_so() {
    malee.taps("talk=faq&answer=gpp/no-such-thing&asked=x");
    malee.hears("faq/gone");
    malee.taps("talk=faq");
    malee.hears("faq/ask");
  }

  private List<Object> gaps() {
    return sql.sql("select asked_at from faq_gap where helped is false").query().singleColumn();
  }

  private Map<String, Object> asked() {
    return sql.sql("select * from faq_asked where line_id = ? order by asked_at desc limit 1")
        .param(malee.id())
        .query()
        .singleRow();
  }

  private String heldBy() {
    return sql.sql("select held_by from conversation where line_id = ?")
        .param(malee.id())
        .query(String.class)
        .single();
  }
}
