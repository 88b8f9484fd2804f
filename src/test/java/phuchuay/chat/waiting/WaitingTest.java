package phuchuay.chat.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.About;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Officer;
import phuchuay.platform.Party;

/** Waiting for an officer, as the person who waits meets it. */
@House
class WaitingTest {

  @Autowired private People people;
  @Autowired private CareLists lists;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void an_empty_line() {
    sql.sql(
            "update care set state = 'ENDED', ended_at = now(), ended_how = 'LEFT' where ended_at"
                + " is null")
        .update();
    malee = people.somebody();
  }

  @Test
  void one_tap_puts_in_line_and_says_place_and_hours() {
    people.somebody().taps("talk=officer&system=gpp");
    await().atMost(Duration.ofSeconds(5)).until(() -> waiting("gpp").size() == 1);
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    assertThat(said())
        .contains(
            "ที่ 2",
            "เอกสารของหน่วยงานไม่ได้ระบุไว้",
            "08.30–12.00 น. และ 13.00–16.30 น.",
            "talk=bot");
    assertThat(heldBy()).isEqualTo("WAITING");
  }

  @Test
  void hours_that_the_agency_has_told_are_said_as_such() {
    malee.taps("talk=officer&system=eia");
    malee.hears("chat/waiting");
    assertThat(said())
        .contains("วันจันทร์–วันศุกร์ 08.30–17.30 น.")
        .doesNotContain("ไม่ได้ระบุไว้");
  }

  @Test
  void who_does_not_say_for_which_system_is_asked_once_and_may_not_know() {
    malee.says("ขอคุยกับเจ้าหน้าที่หน่อยค่ะ");
    malee.hears("chat/ask-system");
    malee.taps("talk=officer&system=any");
    malee.hears("chat/waiting");
    assertThat(waiting("jcm")).extracting(one -> one.about().system()).contains("");
  }

  @Test
  void the_system_spoken_of_before_is_not_asked_for_again() {
    malee.taps("talk=password&system=fuel");
    malee.hears("account/password-fuel");
    malee.says("ขอคุยกับเจ้าหน้าที่หน่อยค่ะ");
    malee.hears("chat/waiting");
    assertThat(mine().about()).isEqualTo(new About("password", "fuel", ""));
    assertThat(mine().last()).isEqualTo("ขอคุยกับเจ้าหน้าที่หน่อยค่ะ");
    assertThat(mine().why()).isEqualTo("asked");
  }

  @Test
  void a_case_goes_along() {
    malee.taps("talk=officer&system=gpp&case=FU7K3M2WXV4C");
    malee.hears("chat/waiting");
    assertThat(mine().about().number()).isEqualTo("FU7K3M2WXV4C");
    assertThat(said()).contains("FU7K-3M2W-XV4C");
  }

  @Test
  void while_one_waits_the_bot_goes_on_and_the_place_is_kept() {
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    people.somebody().taps("talk=officer&system=gpp");
    malee.taps("talk=help");
    malee.hears("chat/help");
    malee.taps("talk=officer");
    malee.hears("chat/waiting");
    assertThat(said()).contains("ที่ 1");
    assertThat(
            sql.sql("select count(*) from care where line_id = ?")
                .param(malee.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void back_to_the_bot_works_by_tap_and_by_word_even_while_an_officer_holds_the_chat() {
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    malee.says("กลับไปคุยกับบอต");
    malee.hears("chat/back");
    assertThat(heldBy()).isEqualTo("BOT");
    assertThat(waiting("gpp")).isEmpty();
    sql.sql("update conversation set held_by = 'STAFF' where line_id = ?")
        .param(malee.id())
        .update();
    malee.says("ทำอะไรได้บ้าง");
    malee.taps("talk=bot");
    malee.hears("chat/back");
    assertThat(heldBy()).isEqualTo("BOT");
    malee.taps("talk=bot");
    malee.hears("chat/bot");
  }

  @Test
  void who_blocks_us_waits_no_more() {
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    malee.blocks();
    malee.isHeard();
    assertThat(waiting("gpp")).isEmpty();
  }

  @Test
  void anger_is_answered_calmly_once_and_then_by_an_officer() {
    malee.says("ห่วยมาก บอทโง่");
    malee.hears("chat/complaint");
    assertThat(heldBy()).isEqualTo("BOT");
    malee.says("แย่มากจริงๆ เสียเวลา");
    malee.hears("chat/complaint-again", "chat/waiting");
    assertThat(mine().why()).isEqualTo("upset");
  }

  @Test
  void whoever_asks_for_a_number_gets_the_card_and_does_not_wait() {
    malee.says("ขอเบอร์โทรเจ้าหน้าที่ gpp หน่อย");
    malee.hears("chat/contact-gpp");
    malee.says("gpp");
    malee.hears("chat/contact-gpp");
    assertThat(heldBy()).isEqualTo("BOT");
    malee.taps("talk=officer&do=contacts");
    malee.hears("chat/ask-system");
    malee.says("อีไอเอ");
    malee.hears("chat/contact-eia");
    assertThat(said()).contains("08.30–17.30 น.");
  }

  private Care mine() {
    return waiting("gpp", "eia", "ghg", "fuel", "jcm").getFirst();
  }

  private List<Care> waiting(String... systems) {
    Officer somsri =
        new Officer(
            UUID.randomUUID(), Party.of("staff", "somsri"), List.of(systems), false, false, null);
    return lists.of(CareLists.Queue.WAITING, somsri, "", "", 0, 9);
  }

  private String heldBy() {
    return sql.sql("select held_by from conversation where line_id = ?")
        .param(malee.id())
        .query(String.class)
        .single();
  }

  /** What was said to her last. */
  private String said() {
    return sql.sql(
            """
            select m.body from outgoing_message m join outgoing_call c on c.id = m.call_id
            where c.line_id = ? order by c.id desc, m.position desc limit 1
            """)
        .param(malee.id())
        .query(String.class)
        .single();
  }
}
