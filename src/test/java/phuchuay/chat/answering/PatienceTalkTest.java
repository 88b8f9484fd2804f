package phuchuay.chat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;

/** People who are not understood, wait, or are angry never meet the same words twice in a row. */
@House
class PatienceTalkTest {

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void who_cannot_name_the_system_is_helped_and_may_tell_its_work() {
    malee.says("ลืมรหัสผ่าน");
    malee.hears("account/password-ask");
    malee.says("ไม่รู้");
    malee.hears("account/password-ask-again");
    malee.says("จำไม่ได้จริงๆ");
    malee.hears("chat/stuck");
    malee.says("ค่ะ");
    malee.hears("account/password-ask-again");
    malee.says("อันที่รายงานซื้อกระดาษหมึกน่ะ");
    malee.hears("account/password-gpp");
  }

  @Test
  void what_somebody_adds_who_waits_is_noted_once_and_calls_nobody_anew() {
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    malee.says("ธุรการ พิมพ์ใจ");
    malee.hears("chat/noted");
    malee.says("เจ้าพนักงานพัสดุ");
    malee.isHeard();
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer");
    assertThat(heldBy()).isEqualTo("WAITING");
  }

  @Test
  void who_wants_to_leave_while_they_wait_is_shown_the_way_out_of_the_line() {
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    malee.says("ยกเลิก");
    malee.hears("chat/cancel-waiting");
    malee.taps("talk=bot");
    malee.isHeard();
    assertThat(heldBy()).isEqualTo("BOT");
  }

  @Test
  void who_is_still_angry_in_the_line_is_told_so_without_the_card_once_more() {
    malee.says("แย่มาก");
    malee.hears("chat/complaint");
    malee.says("ทำงานกันแบบไหน");
    malee.hears("chat/complaint-again", "chat/waiting");
    malee.says("ไม่เห็นตอบอะไรเลย");
    malee.hears("chat/complaint-waiting");
  }

  @Test
  void who_does_not_want_to_live_is_told_who_listens() {
    malee.says("ไม่อยากมีชีวิตอยู่แล้ว");
    malee.hears("chat/distress");
  }

  private String heldBy() {
    return sql.sql("select held_by from conversation where line_id = ?")
        .param(malee.id())
        .query(String.class)
        .single();
  }
}
