package phuchuay.registration.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.directory.Agencies;
import phuchuay.platform.Seal;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.Office;

/** Asking for codes, as people do it in chat. */
@House
class CodeTalkTest {

  private static final String ALONE = "เทศบาลเมืองควนลังกระบี่ทดสอบ";
  private static final String TWIN = "องค์การบริหารส่วนตำบลฝาแฝดทดสอบ";

  @Autowired People people;
  @Autowired ActivationCodes codes;
  @Autowired Agencies agencies;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired TransactionTemplate transaction;

  private Person malee;
  private UUID agency = UUID.randomUUID();

  @BeforeEach
  void agencies_that_can_be_found() {
    malee = people.somebody();
    Office office = new Office(sql, seal, codes, transaction);
    sql.sql(
            "update agency set status = 'CLOSED', look = id::text, name = id::text, changed ="
                + " nextval('agency_change') where name in (?, ?)")
        .params(ALONE, TWIN)
        .update();
    agency = office.agency("LOCAL_GOVERNMENT", ALONE, "");
    office.agency("LOCAL_GOVERNMENT", TWIN, "");
    office.agency("LOCAL_GOVERNMENT", TWIN, "");
    await().until(() -> agencies.find(ALONE, 1).stream().anyMatch(a -> a.agency().equals(agency)));
    await()
        .until(
            () -> agencies.find(TWIN, 5).stream().filter(a -> a.name().equals(TWIN)).count() == 2);
  }

  @Test
  void step_by_step_with_the_buttons_a_request_is_sent() {
    malee.taps("talk=code");
    malee.hears("registration/ask-agency");
    malee.says("ทม.ควนลังกระบี่ทดสอบ");
    malee.hears("registration/ask-count");
    malee.taps("talk=code&count=1");
    malee.hears("registration/ask-name");
    malee.says("มาลี ใจดี");
    malee.hears("registration/ask-position");
    malee.taps("talk=code&do=skip");
    malee.hears("registration/ask-phone");
    malee.says("081-234-5678");
    malee.hears("registration/ask-email");
    malee.says("malee@agency.example");
    malee.hears("registration/check");
    malee.taps("talk=code&do=send");
    malee.hears("registration/sent");
    assertThat(ledger()).containsExactly("REQUESTED");
  }

  @Test
  void what_the_first_sentence_says_is_not_asked_again() {
    malee.says(ALONE + " ขอรหัส 2 ชุดค่ะ");
    malee.hears("registration/ask-name");
    malee.says("มาลี ใจดี นักวิชาการพัสดุ 0812345678 malee@agency.example");
    malee.hears("registration/check");
    malee.says("ส่งเลยค่ะ");
    malee.hears("registration/sent");
    assertThat(ledger()).containsExactly("REQUESTED", "REQUESTED");
  }

  @Test
  void of_agencies_with_one_name_the_person_chooses_by_number() {
    malee.says("ขอ activate code ให้ " + TWIN + " สองรหัส");
    malee.hears("registration/which-agency");
    malee.says("2");
    malee.hears("registration/ask-name");
  }

  @Test
  void every_answer_can_be_corrected() {
    toCheck();
    malee.taps("talk=code&do=fix");
    malee.hears("registration/ask-fix");
    malee.taps("talk=code&fix=count");
    malee.hears("registration/ask-count");
    malee.says("๓ ชุด");
    malee.hears("registration/check");
    malee.says("แก้เบอร์โทร");
    malee.hears("registration/ask-phone");
    malee.says("02-298-2102");
    malee.hears("registration/check");
    malee.says("ใช่ค่ะ");
    malee.hears("registration/sent");
    assertThat(ledger()).hasSize(3);
  }

  @Test
  void back_goes_one_question_back_and_cancel_leaves() {
    malee.says(ALONE + " ขอรหัสค่ะ");
    malee.hears("registration/ask-count");
    malee.says("2");
    malee.hears("registration/ask-name");
    malee.says("ย้อนกลับ");
    malee.hears("registration/ask-count");
    malee.taps("talk=code&do=back");
    malee.hears("registration/ask-agency");
    malee.says("ยกเลิก");
    malee.hears("chat/cancelled");
    malee.taps("talk=code&do=send");
    malee.hears("registration/ask-agency");
    assertThat(ledger()).isEmpty();
  }

  @Test
  void an_agency_that_is_not_there_leads_to_officers_the_second_time() {
    malee.taps("talk=code");
    malee.hears("registration/ask-agency");
    malee.says("สำนักพระราชวังแวร์ซายส์");
    malee.hears("registration/ask-agency-again");
    malee.says("กระทรวงเวทมนตร์ฮอกวอตส์");
    malee.hears("registration/agency-unknown", "chat/waiting");
  }

  @Test
  void what_is_no_answer_is_asked_again_and_another_wish_is_heard() {
    malee.says(ALONE + " ขอรหัส 1 ชุด");
    malee.hears("registration/ask-name");
    malee.says("มาลี");
    malee.hears("registration/ask-name-again");
    malee.says("มาลี ใจดี");
    malee.hears("registration/ask-position");
    malee.says("นักวิชาการพัสดุ");
    malee.hears("registration/ask-phone");
    malee.says("12345");
    malee.hears("registration/ask-phone-again");
    malee.says("ทำอะไรได้บ้าง");
    malee.hears("chat/help");
  }

  @Test
  void a_request_is_taken_back_by_the_phone_that_made_it_and_by_no_other() {
    toCheck();
    malee.taps("talk=code&do=send");
    malee.hears("registration/sent");
    String number = number();
    Person stranger = people.somebody();
    stranger.taps("talk=code&do=withdraw-yes&case=" + number);
    stranger.hears("registration/withdraw-late");
    assertThat(ledger()).containsOnly("REQUESTED");
    malee.taps("talk=code&do=withdraw&case=" + number);
    malee.hears("registration/withdraw-sure");
    malee.taps("talk=code&do=withdraw-yes&case=" + number);
    malee.hears("registration/withdrawn");
    assertThat(ledger()).containsOnly("CANCELLED");
  }

  @Test
  void who_has_three_requests_waiting_is_shown_them() {
    for (int i = 0; i < 3; i++) {
      toCheck();
      malee.taps("talk=code&do=send");
      malee.hears("registration/sent");
    }
    malee.taps("talk=code");
    malee.hears("registration/open-already");
  }

  @Test
  void too_many_codes_are_not_asked_for() {
    malee.says(ALONE + " ขอรหัสค่ะ");
    malee.hears("registration/ask-count");
    malee.says("500");
    malee.hears("registration/ask-count-again");
  }

  @Test
  void nothing_personal_is_kept_in_the_clear_while_the_talk_is_under_way() {
    toCheck();
    String step =
        sql.sql("select step::text from conversation where line_id = ?")
            .param(malee.id())
            .query(String.class)
            .single();
    assertThat(step).contains(ALONE).doesNotContain("มาลี", "0812345678", "malee@");
    String shown =
        sql.sql(
                """
                select string_agg(m.body || m.fills::text, ' ') from outgoing_message m
                join outgoing_call c on c.id = m.call_id where c.line_id = ?
                """)
            .param(malee.id())
            .query(String.class)
            .single();
    assertThat(shown).doesNotContain("0812345678", "malee@agency.example", "นักวิชาการพัสดุ\"");
  }

  private void toCheck() {
    malee.says(ALONE + " ขอรหัส 1 ชุด");
    malee.hears("registration/ask-name");
    malee.says("มาลี ใจดี\nนักวิชาการพัสดุ\n0812345678\nmalee@agency.example");
    malee.hears("registration/check");
  }

  private String number() {
    return sql.sql("select number from case_file where applicant = ? order by id desc limit 1")
        .param(malee.id())
        .query(String.class)
        .single();
  }

  private List<String> ledger() {
    return sql.sql("select state from code_ledger where agency = ?")
        .param(agency)
        .query(String.class)
        .list();
  }
}
