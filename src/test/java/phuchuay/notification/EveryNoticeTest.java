package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseFile;
import phuchuay.casework.ClockRang;
import phuchuay.cast.Heard;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.Seal;
import phuchuay.platform.Time;

/** Every number is told to everybody it names, in its own words. */
@House
class EveryNoticeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> OF_MOVES =
      List.of(
          "N-01", "N-02", "N-03", "N-04", "N-16", "N-17", "N-18", "N-19", "N-33", "N-34", "N-36",
          "N-37", "N-38", "N-39", "N-40", "N-41", "N-42", "N-63");
  private static final List<String> OF_CLOCKS = List.of("N-35", "N-43", "N-64", "N-65");

  @LocalServerPort int port;
  @Autowired Officials officials;
  @Autowired Heard heard;
  @Autowired FactRows facts;
  @Autowired NoticeRules rules;
  @Autowired TellingRounds rounds;
  @Autowired Seal seal;
  @Autowired JdbcClient sql;
  @Autowired Reports reports;

  @Test
  void every_number_is_told_to_everybody_it_names_in_its_own_words() {
    Ears ears = new Ears(sql);
    Official owner = officials.of(AccountSystem.EIA);
    Official preparer = officials.of(AccountSystem.EIA);
    Mailbox coordinator = new Mailbox(port);
    CaseFile in = reports.in("kck_1", owner);
    reports.preparedBy(in, preparer.agency());
    reports.answers(in, "permitting-agency", "{\"id\": \"" + preparer.agency() + "\"}");
    reports.address(in, "coordinator-email", coordinator.address());
    LocalDate letter = LocalDate.now(Time.BANGKOK).minusYears(5).plusDays(60);

    reports.resolved(in, "outcome-c", "approved", letter, OF_MOVES.toArray(String[]::new));
    rings(in);

    Set<String> expected =
        rules.all().stream()
            .flatMap(rule -> rule.to().stream().map(told -> expected(rule, told)))
            .filter(line -> !line.contains(" next "))
            .collect(Collectors.toCollection(TreeSet::new));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              ears.itIsDay(in.id());
              rounds.tell();
              assertThat(ears.outcomes(in.id()))
                  .doesNotContain("waiting")
                  .allMatch(one -> one.endsWith(" TOLD"));
              assertThat(told(in)).containsAll(expected);
            });
    assertThat(numbers())
        .isEqualTo(new TreeSet<>(rules.all().stream().map(NoticeRule::number).toList()));
    assertThat(coordinator.reads("อนุมัติคำขอใช้งาน FUEL แล้ว"))
        .contains(in.number().shown(), "/track/");
    assertThat(owner.mailbox().reads("ใกล้ครบ 5 ปี")).contains("(อีก 60 วัน)");
  }

  @Test
  void whoever_must_act_hears_that_it_is_their_turn() {
    Official owner = officials.of(AccountSystem.EIA);
    Official preparer = officials.of(AccountSystem.EIA);
    CaseFile in = reports.in("confirming", owner);
    reports.preparedBy(in, preparer.agency());

    reports.resolved(in, "send-to-preparer", "preparing", LocalDate.now(Time.BANGKOK), "N-63");

    assertThat(preparer.mailbox().reads("ถึงตาหน่วยงานของคุณ")).contains(in.number().shown());
    assertThat(owner.mailbox().reads("ผู้จัดทำกำลังกรอก"))
        .contains("ตอนนี้อยู่ที่: ผู้จัดทำรายงาน");
  }

  /** The clock of five years rings by itself; the others say what they would of the same moment. */
  private void rings(CaseFile in) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                heard.ringsOf(in.id()).stream()
                    .anyMatch(one -> one.clock().equals("validity-near")));
    ClockRang rang = heard.ringsOf(in.id()).getLast();
    for (String number : OF_CLOCKS) {
      rules.of(number).orElseThrow().to().stream()
          .map(told -> Waiting.of(rang, number, told.who()))
          .forEach(waiting -> facts.add(waiting, Instant.now().minusSeconds(60)));
    }
  }

  private static String expected(NoticeRule rule, Told told) {
    return rule.number() + " " + told.who() + " " + told.words();
  }

  /** Who in the case was told in which words, by the fact and the row of who was told. */
  private List<String> told(CaseFile in) {
    return sql.sql(
            """
            select distinct f.number || ' ' || f.who || ' ' || n.template
            from notice_fact f join notice n on n.fact = f.fact and n.number = f.number
            where f.case_id = ?
            """)
        .param(in.id())
        .query(String.class)
        .list();
  }

  private static Set<String> numbers() {
    Set<String> numbers = new TreeSet<>(OF_MOVES);
    numbers.addAll(OF_CLOCKS);
    return numbers;
  }
}
