package phuchuay.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.cast.Officers;
import phuchuay.cast.Visitor;
import phuchuay.cast.WholeHouse;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.CareState;
import phuchuay.console.demo.Deed.Kind;

/** The chats of the demo, entered on the practice phone by two instances at once. */
@Tag("drill")
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoChatsTest {

  /** People of the practice phone who have no chat in the demo. */
  private static final String SOMEBODY = "U55550000000000000000000000005555";

  private static final String ANOTHER = "U22220000000000000000000000002222";
  private static final String NOT_TAKEN =
      "outgoing_call where state in ('REFUSED', 'EXPIRED', 'CANCELLED') and line_id = ?";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired AutowireCapableBeanFactory house;
  @Autowired Officers officers;
  @Autowired CareLists lists;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;

  private Stage stage;
  private Person officer;
  private List<Story> stories;

  @BeforeAll
  void two_instances_enter_the_chats_at_once() {
    stage = new Stage(house);
    stories = stage.part(Script.class).stories();
    clear();
    Officers.Hired hired = officers.hired(Role.AGENT);
    officer = new Person(hired.id(), AccountSystem.STAFF, Set.of(Role.AGENT), Set.of());
    Stage other = new Stage(house);
    CompletableFuture<Void> meanwhile =
        CompletableFuture.runAsync(() -> enter(other, stories), DemoChatsTest::beside);
    enter(stage, stories);
    meanwhile.join();
    other.leave();
  }

  /** Not in the common pool, which has one thread on a small machine and is needed for answers. */
  private static void beside(Runnable work) {
    Thread.ofPlatform().start(work);
  }

  @AfterAll
  void leave() {
    clear();
    stage.leave();
  }

  @Test
  void every_chat_stands_where_the_script_says() {
    Map<String, String> wanted = new HashMap<>();
    Map<String, String> there = new HashMap<>();
    stories.forEach(
        story -> {
          wanted.put(story.line(), story.state() + " " + (bot(story) ? "" : story.system()));
          Care care = care(story.line());
          String state = care.care() == 0 ? "BOT" : care.state().name();
          there.put(story.line(), state + " " + care.about().system());
        });
    assertThat(there).hasSize(10).isEqualTo(wanted);
  }

  @Test
  void everything_is_said_once_though_two_instances_were_at_it() {
    for (Story story : stories) {
      assertThat(heard(story.line())).as(story.name()).isEqualTo(words(story, Kind.SAYS));
      assertThat(count("outgoing_call where officer is not null and line_id = ?", story.line()))
          .as(story.name())
          .isEqualTo(words(story, Kind.ANSWERS).size());
    }
  }

  @Test
  void the_phone_takes_everything_and_shows_it() {
    Visitor visitor = new Visitor(port);
    for (Story story : stories) {
      String screen = visitor.opens("/local/line/chats/" + story.line()).body();
      assertThat(screen).contains(story.name());
      Stream.of(Kind.SAYS, Kind.ANSWERS)
          .flatMap(kind -> words(story, kind).stream())
          .forEach(words -> assertThat(screen).contains(words));
      assertThat(count(NOT_TAKEN, story.line())).as(story.name()).isZero();
    }
  }

  @Test
  void one_waits_longer_than_an_officer_may_take_and_others_do_not() {
    Instant now = clock.instant();
    List<Story> waiting =
        stories.stream().filter(story -> story.state().equals(CareState.WAITING.name())).toList();
    List<String> late =
        waiting.stream()
            .map(story -> care(story.line()))
            .filter(care -> !now.isBefore(care.answerBy()))
            .map(Care::lineId)
            .toList();
    assertThat(waiting).hasSize(5);
    assertThat(late).containsExactly(waiting.getFirst().line());
  }

  @Test
  void what_the_bot_handed_over_and_why_comes_of_what_was_said() {
    Set<String> whys = new HashSet<>();
    stories.forEach(story -> whys.add(care(story.line()).why()));
    assertThat(whys).containsExactlyInAnyOrder("asked", "upset", "");
  }

  @Test
  void time_goes_by_in_a_chat_and_all_of_it_is_older() {
    Care care =
        stories.stream()
            .map(story -> care(story.line()))
            .filter(one -> one.score() != null)
            .findFirst()
            .orElseThrow();
    assertThat(care.score()).isEqualTo(5);
    assertThat(care.helped()).isTrue();
    assertThat(care.endedAt()).isBefore(clock.instant().minus(Duration.ofMinutes(120)));
    assertThat(care.firstAnswerAt()).isAfter(care.since().plus(Duration.ofMinutes(5)));
    assertThat(care.firstAnswerAt()).isBefore(care.endedAt());
  }

  @Test
  void entered_again_it_changes_nothing() {
    Map<String, Object> before = everything();
    Stage again = new Stage(house);
    enter(again, stories);
    assertThat(everything()).isEqualTo(before);
    again.leave();
  }

  @Test
  void one_that_was_cut_off_goes_on_where_it_was() {
    Story cut = story(SOMEBODY, "JCM มีค่าธรรมเนียมไหม");
    enter(stage, List.of(cut));
    Story whole = story(SOMEBODY, "JCM มีค่าธรรมเนียมไหม", "ขอบคุณครับ");
    Stage again = new Stage(house);
    enter(again, List.of(whole));
    assertThat(heard(SOMEBODY)).isEqualTo(words(whole, Kind.SAYS));
    again.leave();
  }

  @Test
  void one_that_somebody_went_on_with_is_left_alone() {
    Story cut = story(ANOTHER, "JCM มีค่าธรรมเนียมไหม");
    enter(stage, List.of(cut));
    stage.part(PracticePhones.class).says(ANOTHER, "ขอถามเองบ้างครับ");
    await().atMost(PATIENCE).until(() -> heard(ANOTHER).size() == 2);
    Stage again = new Stage(house);
    enter(again, List.of(story(ANOTHER, "JCM มีค่าธรรมเนียมไหม", "ขอบคุณครับ")));
    assertThat(heard(ANOTHER)).containsExactly("JCM มีค่าธรรมเนียมไหม", "ขอถามเองบ้างครับ");
    again.leave();
  }

  private void enter(Stage one, List<Story> all) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(400))
        .until(() -> one.part(DemoChats.class).enter(all, officer));
  }

  private void clear() {
    stage.clearChats(SOMEBODY, ANOTHER);
  }

  private static Story story(String line, String... says) {
    List<Map<Kind, String>> told = new ArrayList<>();
    List.of(says).forEach(words -> told.add(Map.of(Kind.SAYS, words)));
    return new Story(line, "", "jcm", "BOT", told);
  }

  private static boolean bot(Story story) {
    return story.state().equals("BOT");
  }

  private Care care(String line) {
    return lists.of(List.of(line)).getFirst();
  }

  private static List<String> words(Story story, Kind kind) {
    return story.deeds().stream().filter(deed -> deed.kind() == kind).map(Deed::words).toList();
  }

  private List<String> heard(String line) {
    return sql.sql(
            """
            select body::jsonb #>> '{message,text}' from incoming
            where line_id = ? and kind = 'message.text' order by occurred_at
            """)
        .param(line)
        .query(String.class)
        .list();
  }

  /** How much there is of each chat, and when it began. */
  private Map<String, Object> everything() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Story story : stories) {
      all.put(story.line() + " in", count("incoming where line_id = ?", story.line()));
      all.put(story.line() + " out", count("outgoing_call where line_id = ?", story.line()));
      all.put(story.line() + " notes", count("care_note where line_id = ?", story.line()));
      all.put(story.line() + " since", care(story.line()).since());
    }
    return all;
  }

  private int count(String rows, String line) {
    return sql.sql("select count(*) from " + rows).param(line).query(Integer.class).single();
  }
}
