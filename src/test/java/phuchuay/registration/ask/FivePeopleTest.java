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
import phuchuay.thai.Keyboard;

/** Five people who ask for codes, each in their own way. */
@House
class FivePeopleTest {

  private static final String NAME = "เทศบาลตำบลทางหลวงเชียงของ";

  @Autowired People people;
  @Autowired ActivationCodes codes;
  @Autowired Agencies agencies;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired TransactionTemplate transaction;

  private UUID agency = UUID.randomUUID();

  @BeforeEach
  void an_agency_whose_name_is_full_of_words_that_are_none() {
    sql.sql(
            "update agency set status = 'CLOSED', look = id::text, name = id::text, changed ="
                + " nextval('agency_change') where name = ?")
        .param(NAME)
        .update();
    agency = new Office(sql, seal, codes, transaction).agency("LOCAL_GOVERNMENT", NAME, "");
    await().until(() -> agencies.find(NAME, 1).stream().anyMatch(a -> a.agency().equals(agency)));
  }

  @Test
  void a_hurried_clerk_says_it_in_three_breaths() {
    Person clerk = people.somebody();
    clerk.says("ขอรหัสด่วนค่ะ");
    clerk.hears("registration/ask-agency");
    clerk.says("ทต.ทางหลวงเชียงของ");
    clerk.hears("registration/ask-count");
    clerk.says("1 มาลี ใจดี 0812345678 malee@agency.example");
    clerk.hears("registration/ask-position");
    clerk.says("ข้าม");
    clerk.hears("registration/check");
    clerk.says("โอเค");
    clerk.hears("registration/sent");
  }

  @Test
  void an_elder_whose_keyboard_is_the_wrong_one_is_understood() {
    Person elder = people.somebody();
    elder.says("-visyl");
    elder.hears("registration/ask-agency");
    elder.says("เทดบานตำบนทางหลวงเชียงของ");
    elder.hears("registration/which-agency");
    elder.says("๑ จ้ะ");
    elder.hears("registration/ask-count");
    elder.says("ชุดเดียวจ้ะ");
    elder.hears("registration/ask-name");
    elder.says(english("สมศรี ใจดี"));
    elder.hears("registration/ask-position");
    elder.says("ข้ามจ้า");
    elder.hears("registration/ask-phone");
    elder.says("๐๘๑ ๒๓๔ ๕๖๗๘ จ้ะ");
    elder.hears("registration/ask-email");
    elder.says("somsri @ agency . example");
    elder.hears("registration/check");
    elder.says("ใช่จ้ะ");
    elder.hears("registration/sent");
    assertThat(sealedName(elder)).isEqualTo("สมศรี ใจดี");
  }

  @Test
  void somebody_of_an_agency_that_nobody_knows_is_not_left_in_a_circle() {
    Person stranger = people.somebody();
    stranger.says("ขอ activate code 1 ชุดค่ะ");
    stranger.hears("registration/ask-agency");
    stranger.says("ศูนย์วิจัยกาแฟดาวอังคาร");
    stranger.hears("registration/ask-agency-again");
    stranger.says("ศูนย์กาแฟดาวอังคารค่ะ");
    stranger.hears("registration/agency-unknown", "chat/waiting");
    stranger.says("ขอรหัส");
    stranger.hears("registration/ask-agency");
  }

  @Test
  void who_wants_forty_codes_is_told_the_most_at_once() {
    Person many = people.somebody();
    many.says(NAME + " ขอ 40 รหัส");
    many.hears("registration/ask-count-most");
    many.says("40");
    many.hears("registration/ask-count-again");
    many.says("20 ชุดก่อนก็ได้");
    many.hears("registration/ask-name");
  }

  @Test
  void who_says_half_of_it_at_first_is_asked_only_for_the_rest() {
    Person half = people.somebody();
    half.says(
        "สวัสดีค่ะ ทาง"
            + NAME
            + " ขอรหัสแอคติเวท 2 ชุดค่ะ โทร 081-234-5678 อีเมล malee@agency.example");
    half.hears("registration/ask-name");
    half.says("มาลี ใจดี");
    half.hears("registration/ask-position");
    half.says("นักวิชาการพัสดุ");
    half.hears("registration/check");
    half.says("ส่ง");
    half.hears("registration/sent");
    assertThat(ledger()).containsExactly("REQUESTED", "REQUESTED");
  }

  private List<String> ledger() {
    return sql.sql("select state from code_ledger where agency = ?")
        .param(agency)
        .query(String.class)
        .list();
  }

  private String sealedName(Person asker) {
    return seal.open(
        sql.sql("select name from activation_code where line_id = ?")
            .param(asker.id())
            .query(byte[].class)
            .single());
  }

  /** As it comes out when the keyboard still types English. */
  private static String english(String thai) {
    return Keyboard.toLatin(thai);
  }
}
