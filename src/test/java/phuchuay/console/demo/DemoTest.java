package phuchuay.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.DemoAccounts;
import phuchuay.account.Links;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.DemoNumbers;
import phuchuay.cast.Authenticator;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.console.demo.Cast.Holder;
import phuchuay.console.demo.Play.Scene;
import phuchuay.directory.Agencies;
import phuchuay.directory.Provinces;
import phuchuay.directory.Seats;

/** The demo, entered by two instances at once into the house of the tests. */
@House
// By hand, mvn test -Dtest=DemoTest -Ddemo=play, until it is quick and sure in any order.
@EnabledIfSystemProperty(named = "demo", matches = "play")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

  /** So many programmes are entered by both instances. */
  private static final int RACED = 3;

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Agencies agencies;
  @Autowired Provinces provinces;
  @Autowired Links links;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;
  @Autowired Environment environment;

  private Stage one;
  private Stage other;
  private Script script;

  @BeforeAll
  void two_instances_enter_the_demo_at_once() throws IOException {
    one = new Stage(house);
    other = new Stage(house);
    script = one.part(Script.class);
    one.strike();
    Stage.enterAgencies(script.cast(), agencies, provinces);
    CompletableFuture<Void> meanwhile =
        CompletableFuture.runAsync(
            () -> until(() -> enter(other, script.plays().subList(0, RACED))));
    until(() -> one.part(DemoRun.class).round());
    meanwhile.join();
  }

  private static void until(Callable<Boolean> complete) {
    await().atMost(Duration.ofMinutes(5)).pollDelay(Duration.ZERO).until(complete);
  }

  @AfterAll
  void leave() {
    one.strike();
    one.leave();
    other.leave();
  }

  @Test
  void every_case_stands_where_the_script_says() {
    Map<String, String> wanted = new LinkedHashMap<>();
    scenes().forEach(scene -> wanted.put(number(scene).value(), scene.state()));
    assertThat(states(wanted.keySet())).hasSizeGreaterThan(100).isEqualTo(wanted);
  }

  @Test
  void each_move_was_made_once_though_two_instances_were_at_it() {
    Map<String, Integer> made = new HashMap<>();
    Map<String, Integer> wanted = new HashMap<>();
    scenes()
        .forEach(
            scene -> {
              wanted.put(scene.number(), scene.moves().size() + (scene.last() == null ? 0 : 1));
              made.put(scene.number(), moves(number(scene)));
            });
    assertThat(made).isEqualTo(wanted);
  }

  @Test
  void every_officer_signs_in_with_password_and_app() {
    script
        .cast()
        .staff()
        .forEach(
            officer -> {
              Visitor visitor = signsIn(officer.username(), officer.totp());
              assertThat(visitor.opens("/console").statusCode())
                  .as(officer.username())
                  .isEqualTo(200);
            });
  }

  @Test
  void every_person_signs_in_with_what_their_system_asks() {
    for (Holder holder : script.cast().people()) {
      Visitor visitor = signsIn(holder.username(), holder.totp());
      assertThat(visitor.opens("/profile").statusCode()).as(holder.username()).isEqualTo(200);
    }
  }

  @Test
  void those_of_the_script_are_linked_to_the_practice_phone_and_all_others_are_not() {
    for (Holder holder : script.cast().people()) {
      int phones = links.phones(account(holder)).size();
      assertThat(phones).as(holder.username()).isEqualTo(holder.line() == null ? 0 : 1);
      if (holder.line() != null) {
        assertThat(links.of(holder.line()).accounts())
            .singleElement()
            .satisfies(linked -> assertThat(linked.seats()).hasSize(1));
      }
    }
  }

  @Test
  void everybody_holds_their_seat_but_who_has_handed_it_over() {
    for (Holder holder : script.cast().people()) {
      int held = holder.username().endsWith("-former") ? 0 : 1;
      assertThat(seats.heldBy(account(holder))).as(holder.username()).hasSize(held);
    }
  }

  @Test
  void codes_wait_and_are_issued_but_are_written_nowhere() {
    List<String> codes =
        sql.sql(
                """
                select l.state from code_ledger l join activation_code c using (id)
                join case_file f on f.id = c.request where f.number like 'GCDEM%' order by 1
                """)
            .query(String.class)
            .list();
    assertThat(codes).contains("REQUESTED", "ISSUED", "REFUSED", "CANCELLED");
  }

  @Test
  void entered_again_it_changes_nothing() {
    Map<String, Long> before = everything();
    assertThat(one.part(DemoRun.class).round()).isTrue();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_case_that_fails_on_its_way_leaves_nothing() {
    Play play = script.plays().getFirst();
    CaseNumber number = CaseNumber.draw("GC");
    Scene scene =
        new Scene(number.shown(), "issued", null, List.of("send", "fly"), null, Map.of(), Map.of());
    Map<String, String> none = Map.of();
    Play broken =
        new Play(play.type(), play.by(), true, null, play.answers(), none, none, List.of(scene));
    Map<String, Long> before = everything();
    assertThat(enter(one, List.of(broken))).isTrue();
    assertThat(one.part(DemoNumbers.class).taken(number)).isFalse();
    assertThat(everything()).isEqualTo(before);
  }

  private boolean enter(Stage stage, List<Play> plays) {
    Players players =
        stage.part(DemoPeople.class).enter(script.cast(), stage.part(DemoRun.class).known());
    return stage.part(DemoCases.class).enter(plays, players);
  }

  /** How much there is of everything that the demo enters. */
  private Map<String, Long> everything() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : List.of("case_file", "case_move", "account", "seat")) {
      counts.put(table, count(table));
    }
    // Letters are printed after their moves, in their own time.
    counts.put("papers", count("case_document where field <> '@letter'"));
    counts.put("links", count("line_link"));
    counts.put("codes", count("activation_code"));
    counts.put(
        "versions", sql.sql("select sum(version) from case_file").query(Long.class).single());
    return counts;
  }

  private long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  private Visitor signsIn(String username, String key) {
    Visitor visitor =
        new Visitor(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
    visitor.signsIn(username, script.cast().password());
    if (key != null) {
      int status = visitor.confirms(new Authenticator(key).code()).statusCode();
      assertThat(status).as(username).isEqualTo(302);
    }
    return visitor;
  }

  private Map<String, String> states(Set<String> numbers) {
    Map<String, String> states = new LinkedHashMap<>();
    sql.sql("select number, state from case_file where number = any(?)")
        .param(numbers.toArray(String[]::new))
        .query((row, _) -> states.put(row.getString(1), row.getString(2)))
        .list();
    return states;
  }

  private int moves(CaseNumber number) {
    return sql.sql(
            "select count(*) from case_move m join case_file f on f.id = m.case_id where f.number ="
                + " ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private Stream<Scene> scenes() {
    return script.plays().stream().flatMap(play -> play.cases().stream());
  }

  private static CaseNumber number(Scene scene) {
    return CaseNumber.read(scene.number()).orElseThrow();
  }

  private UUID account(Holder holder) {
    AccountSystem system = holder.system();
    return one.part(DemoAccounts.class).find(system, holder.username()).orElseThrow();
  }
}
