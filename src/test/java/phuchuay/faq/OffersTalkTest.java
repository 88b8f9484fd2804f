package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;

/** What was offered is taken up in words: a number, yes, no, "I do not understand". */
@House
class OffersTalkTest {

  private static final String SEVERAL = "ลงทะเบียน ghg กรอกอะไรบ้างง";
  private static final String OFFICER_OFFERED = "API Key ของ FUEL มีอายุเท่าไร";

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void a_choice_is_taken_by_its_number_or_its_place() {
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("๒");
    malee.hears("faq/answer");
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("อันแรกค่ะ");
    malee.hears("faq/answer");
  }

  @Test
  void yes_to_several_asks_which_and_the_number_still_counts() {
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("อันนั้นแหละ");
    malee.hears("faq/which");
    malee.says("ข้อ 1");
    malee.hears("faq/answer");
  }

  @Test
  void none_of_them_is_met_with_an_officer_who_comes_at_a_yes() {
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("ไม่ใช่");
    malee.hears("faq/officer");
    malee.says("ค่ะ");
    malee.hears("chat/waiting");
  }

  @Test
  void an_answer_that_asks_whether_an_officer_shall_answer_takes_yes_for_an_answer() {
    malee.says(OFFICER_OFFERED);
    malee.hears("faq/answer");
    malee.says("ค่ะ");
    malee.hears("chat/waiting");
    assertThat(heldBy()).isEqualTo("WAITING");
  }

  @Test
  void an_answer_asks_one_thing_only() {
    malee.saysAndFinds(OFFICER_OFFERED, "(?s)^(?!.*helped=).*(talk=officer&system=fuel)");
    malee.saysAndFinds("Activate code คืออะไร", "(?s)^(?!.*talk=officer).*(helped=yes)");
  }

  @Test
  void who_does_not_understand_an_answer_is_offered_an_officer_of_its_system() {
    malee.says("Activate code คืออะไร");
    malee.hears("faq/answer");
    malee.says("ไม่เข้าใจ");
    malee.hears("faq/sorry");
    malee.says("เอาค่ะ");
    malee.hears("chat/waiting");
  }

  @Test
  void what_was_offered_keeps_nothing_else_from_being_heard() {
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("gpp");
    malee.hears("chat/contact-gpp");
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("ลืมรหัสผ่าน gpp");
    malee.hears("account/password-gpp");
    malee.says(SEVERAL);
    malee.hears("faq/choose");
    malee.says("ยกเลิก");
    malee.hears("chat/nothing-to-cancel");
  }

  @Test
  void a_mere_yes_to_nothing_is_a_nod() {
    malee.says("ครับ");
    malee.hears("chat/nod");
    malee.says("ใช่ค่ะ");
    malee.hears("chat/nod");
  }

  @Test
  void a_follow_up_is_answered_of_the_system_that_was_named() {
    malee.says("LoA ขอที่ไหน");
    malee.hears("faq/answer");
    String found = malee.saysAndFinds("ใช้เวลากี่วัน", "answer=(jcm/how-long)");
    assertThat(found).isEqualTo("jcm/how-long");
  }

  private String heldBy() {
    return sql.sql("select held_by from conversation where line_id = ?")
        .param(malee.id())
        .query(String.class)
        .single();
  }
}
