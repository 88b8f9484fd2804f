package phuchuay.casework.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.officer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.link.Phones;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.casework.clock.Bell;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.chat.MenuChoice;

/** Who is late sees so in their menu, from the moment on and only as long as it is so. */
@House
class OverdueMenuTest {

  @Autowired ApplicationContext house;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired List<MenuChoice> choices;
  @Autowired JdbcClient sql;

  private Probe probe;
  private Caller malee;
  private String phone;

  @BeforeEach
  void malee_is_linked() {
    probe = new Probe(drafts, moves);
    Official official = officials.of(AccountSystem.GPP);
    malee = Caller.of(new Person(official.id(), AccountSystem.GPP, Set.of(), Set.of()));
    phone = people.somebody().id();
    new Phones(house).links(official.id(), phone);
  }

  @Test
  void what_is_late_comes_before_all_and_goes_when_it_is_done() {
    CaseFile returned = returned();
    assertThat(menu()).isEqualTo("gpp");

    older(returned, 16);
    forgets();
    new Bell(house).ring();

    isLookedAt();
    assertThat(menu()).isEqualTo("overdue");

    forgets();
    probe.moved(returned, "close-late", officer());

    isLookedAt();
    assertThat(menu()).isEqualTo("gpp");
  }

  @Test
  void what_an_officer_is_late_with_is_not_their_fault() {
    older(probe.submitted(malee), 300);

    assertThat(menu()).isEqualTo("gpp");
  }

  @Test
  void a_time_limit_that_is_not_over_is_none_to_be_late_with() {
    older(returned(), 14);

    assertThat(menu()).isEqualTo("gpp");
  }

  @Test
  void a_warning_that_has_rung_is_no_time_limit_that_is_over() {
    CaseFile returned = returned();
    sql.sql("update case_clock set clock = 'hurry' where case_id = ? and stopped_at is null")
        .param(returned.id())
        .update();
    older(returned, 16);

    assertThat(menu()).isEqualTo("gpp");
  }

  private CaseFile returned() {
    return probe.moved(probe.submitted(malee), "return", officer());
  }

  private void older(CaseFile file, int days) {
    sql.sql(
            """
            update case_clock set began_at = began_at - make_interval(days => :days),
              due_at = due_at - make_interval(days => :days), look_at = look_at - make_interval(days => :days)
            where case_id = :id and stopped_at is null
            """)
        .param("days", days)
        .param("id", file.id())
        .update();
  }

  private String menu() {
    return choices.stream()
        .flatMap(choice -> choice.menuOf(phone).stream())
        .findFirst()
        .orElse("guest");
  }

  private void forgets() {
    sql.sql("delete from menu_shown where line_id = ?").param(phone).update();
  }

  private void isLookedAt() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                sql.sql("select count(*) from menu_shown where line_id = ? and look_at is not null")
                        .param(phone)
                        .query(Integer.class)
                        .single()
                    == 1);
  }
}
