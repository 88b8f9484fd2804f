package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.drill.UnreliableLine.Taken;

/** What the service wrote down, held against what LINE told it and what LINE took. */
final class Ledgers {

  private static final int BLOCKING_TRIES = 6;

  private final JdbcClient sql;
  private final UnreliableLine line;
  private final Collection<Told> told;

  Ledgers(JdbcClient sql, UnreliableLine line, Collection<Told> told) {
    this.sql = sql;
    this.line = line;
    this.told = told;
  }

  void drained(Duration atMost) {
    await()
        .atMost(atMost)
        .untilAsserted(
            () -> {
              assertThat(states()).doesNotContainKey("RECEIVED");
              assertThat(byState()).doesNotContainKeys("QUEUED", "SENDING");
            });
  }

  String counts() {
    List<Call> calls = calls();
    long resent = told.stream().mapToLong(event -> event.deliveries().get() - 1).sum();
    return """
    %d told, %d answered 200, %d resent; events %s; calls %s; pushes %d; LINE took %d, %s; \
    unknown %s; slowest heard %s s, settled %s s\
    """
        .formatted(
            told.size(),
            told.stream().filter(Told::taken).count(),
            resent,
            states(),
            byState(),
            calls.stream().filter(call -> call.kind().equals("PUSH")).count(),
            line.taken.size(),
            new TreeMap<>(line.faults),
            unknown(calls).stream()
                .collect(
                    Collectors.groupingBy(this::explained, TreeMap::new, Collectors.counting())),
            slowest("handled_at - received_at", "incoming"),
            slowest("settled_at - created_at", "outgoing_call"));
  }

  private String slowest(String span, String table) {
    return sql.sql(
            "select coalesce(round(max(extract(epoch from " + span + ")), 1), 0) from " + table)
        .query(String.class)
        .single();
  }

  void verify() {
    List<Call> calls = calls();
    Map<String, List<Call>> byEvent = calls.stream().collect(Collectors.groupingBy(Call::cause));
    nothing_is_lost(byEvent);
    every_call_is_settled_and_true(calls);
    nothing_is_said_twice(calls);
    assertThat(unknown(calls)).allSatisfy(call -> assertThat(explained(call)).doesNotContain("?"));
    line_took_in_order(calls);
    events_were_answered_in_order(byEvent);
  }

  /** How many of these were heard. */
  long handled(List<String> events) {
    return sql.sql("select count(*) from incoming where state = 'HANDLED' and event_id = any(?)")
        .param(events.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** By which templates an event was answered. */
  List<String> answers(Told event) {
    return sql.sql("select template from outgoing_ledger where caused_by = ? order by id")
        .param(event.id())
        .query(String.class)
        .list();
  }

  long unknown() {
    return unknown(calls()).size();
  }

  private void nothing_is_lost(Map<String, List<Call>> byEvent) {
    Map<String, String> rows =
        sql.sql("select event_id, state from incoming").query().listOfRows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("event_id").toString(), row -> row.get("state").toString()));
    assertThat(told.stream().filter(Told::taken).filter(event -> !rows.containsKey(event.id())))
        .as("answered 200 and not stored")
        .isEmpty();
    assertThat(rows.values()).containsOnly("HANDLED");
    assertThat(
            sql.sql("select count(*) from incoming where talk = 'limit'")
                .query(Long.class)
                .single())
        .as("answers held back by the limit")
        .isZero();
    assertThat(told.stream().filter(event -> event.alone() && rows.containsKey(event.id())))
        .allSatisfy(event -> assertThat(byEvent.get(event.id())).hasSize(1));
    assertThat(byEvent.values()).allSatisfy(calls -> assertThat(calls).hasSize(1));
  }

  /** Accepted is what LINE took; and nothing else ended but as unknown. */
  private void every_call_is_settled_and_true(List<Call> calls) {
    assertThat(byState().keySet()).isSubsetOf("ACCEPTED", "UNKNOWN");
    assertThat(calls.stream().filter(call -> call.state().equals("ACCEPTED")))
        .allMatch(call -> line.took(call.name()));
  }

  private void nothing_is_said_twice(List<Call> calls) {
    Map<String, String> causes = new HashMap<>();
    told.forEach(event -> causes.put(event.token(), event.id()));
    calls.forEach(call -> causes.put(call.retryKey(), call.cause()));
    Map<String, Long> taken =
        line.taken.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Objects.requireNonNull(causes.get(one.tokenOrKey())),
                    Collectors.counting()));
    assertThat(taken).isNotEmpty();
    assertThat(taken.values()).containsOnly(1L);
  }

  private String explained(Call call) {
    if (!call.kind().equals("REPLY") || !call.unclear()) {
      return "? " + call;
    }
    if (line.took(call.replyToken())) {
      return "token used after an unclear try";
    }
    return call.attempts() >= 5 || String.valueOf(call.reason()).contains("token")
        ? "never taken"
        : "? " + call;
  }

  private void line_took_in_order(List<Call> calls) {
    Map<String, Long> numbers =
        line.taken.stream().collect(Collectors.toMap(Taken::tokenOrKey, Taken::number));
    byPerson(calls, Call::lineId)
        .forEach(
            (person, theirs) ->
                assertThat(
                        theirs.stream()
                            .filter(call -> call.attempts() < BLOCKING_TRIES)
                            .map(call -> numbers.get(call.name()))
                            .filter(Objects::nonNull))
                    .as(person)
                    .isSorted());
  }

  private void events_were_answered_in_order(Map<String, List<Call>> byEvent) {
    byPerson(told, Told::person)
        .forEach(
            (person, theirs) -> {
              List<Told> answered =
                  theirs.stream().filter(event -> byEvent.containsKey(event.id())).toList();
              for (int i = 0; i < answered.size(); i++) {
                for (Told later : answered.subList(i + 1, answered.size())) {
                  if (answered.get(i).before(later)) {
                    assertThat(byEvent.get(answered.get(i).id()).getFirst().id())
                        .as(person)
                        .isLessThan(byEvent.get(later.id()).getFirst().id());
                  }
                }
              }
            });
  }

  private static <T> Map<String, List<T>> byPerson(Collection<T> all, Function<T, String> person) {
    return all.stream().collect(Collectors.groupingBy(person));
  }

  private static List<Call> unknown(List<Call> calls) {
    return calls.stream().filter(call -> call.state().equals("UNKNOWN")).toList();
  }

  private List<Call> calls() {
    return new ArrayList<>(sql.sql("select * from outgoing_call").query(Call.class).list())
        .stream().sorted(Comparator.comparing(Call::id)).toList();
  }

  private Map<String, Long> states() {
    return counted("select state, count(*) as many from incoming group by state");
  }

  private Map<String, Long> byState() {
    return counted("select state, count(*) as many from outgoing_call group by state");
  }

  private Map<String, Long> counted(String query) {
    Map<String, Long> counts = new TreeMap<>();
    sql.sql(query)
        .query()
        .listOfRows()
        .forEach(row -> counts.put(row.get("state").toString(), (Long) row.get("many")));
    return counts;
  }
}
