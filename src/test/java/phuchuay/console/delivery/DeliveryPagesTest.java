package phuchuay.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;
import phuchuay.registration.outcome.Applications;

/** "Did they get it?": an officer looks somebody up and reads what became of what we sent. */
@House
class DeliveryPagesTest {

  private static final String PATH = "/console/delivery";
  private static final String LINK = "https://example.go.th/reset/secret-of-malee";

  @Autowired private Officers officers;
  @Autowired private Officials officials;
  @Autowired private People people;
  @Autowired private Applications applications;
  @Autowired private Mails mails;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient sql;
  private Official malee;
  private Officer somsri;

  @BeforeEach
  void somebody_and_an_officer() {
    malee = officials.of(AccountSystem.GPP);
    somsri = officers.signsIn(Role.AGENT, AccountSystem.GPP);
  }

  @Test
  void an_address_shows_what_was_sent_there_in_plain_words_and_no_secret() {
    long mail = sends("account/reset", malee.id());
    ends(mail, "REFUSED", "RCPT 550 5.1.1");
    String page = asks(malee.mailbox().address());
    assertThat(page)
        .contains("ลิงก์ตั้งรหัสผ่านใหม่ (ลืมรหัสผ่าน)", "กล่องจดหมายปฏิเสธ", "ไม่มีกล่องจดหมายนี้")
        .contains("ตรวจตัวสะกดของที่อยู่อีเมล", "RCPT 550 5.1.1", "ลอง 1 ครั้ง")
        .contains("/console/account/people/" + malee.id(), "กด “ส่งลิงก์ตั้งรหัสผ่าน”")
        .contains("x••••@agency.example", "คำเชิญให้ตั้งรหัสผ่านบัญชีใหม่")
        .doesNotContain("secret-of-malee");
    assertThat(page.replaceFirst("(?s)<input id=\"q\"[^>]*>", ""))
        .doesNotContain(malee.mailbox().address());
  }

  @Test
  void what_was_taken_may_lie_among_the_junk_and_what_is_unknown_may_have_arrived() {
    ends(sends("account/reset", malee.id()), "ACCEPTED", null);
    ends(sends("account/reset", malee.id()), "UNKNOWN", "SocketTimeoutException");
    assertThat(asks(malee.mailbox().address()))
        .contains("กล่องจดหมายรับแล้ว", "กล่องจดหมายขยะ (Junk, Spam)")
        .contains("ยังไม่ทราบว่าถึงหรือไม่", "อาจถึงแล้ว");
  }

  @Test
  void who_looked_at_whose_is_written_down_each_time() {
    asks(malee.mailbox().address());
    somsri.at().opens(PATH + "?person=" + malee.id());
    assertThat(
            sql.sql(
                    "select count(*) from audit where act = 'delivery.read' and actor = ? and"
                        + " subject = ?")
                .params(somsri.id().toString(), malee.id().toString())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void an_address_without_an_account_is_audited_by_a_mark_that_does_not_give_it_away() {
    String address = "who" + UUID.randomUUID() + "@agency.example";
    Mail mail = Mail.to(new EmailAddress(address), "registration/own-email", fills());
    ends(transaction.execute(_ -> mails.send(mail)), "ACCEPTED", null);
    assertThat(asks(address))
        .contains("ลิงก์ยืนยันอีเมลเพื่อลงทะเบียน", "ให้เขากรอกรหัสอีกครั้งเอง");
    String subject =
        sql.sql(
                "select subject from audit where act = 'delivery.read' and actor = ? and"
                    + " subject_kind = 'address'")
            .param(somsri.id().toString())
            .query(String.class)
            .single();
    assertThat(subject).matches("[0-9a-f]{16}");
    Visitor other = officers.signsIn(Role.AGENT, AccountSystem.EIA).at();
    assertThat(other.opens(PATH + "?q=" + address).body()).doesNotContain("ลิงก์ยืนยันอีเมล");
  }

  @Test
  void somebody_of_another_system_is_not_there_and_nobody_is_told_of_them() {
    sends("account/reset", malee.id());
    Officer other = officers.signsIn(Role.AGENT, AccountSystem.EIA);
    String page = other.at().opens(PATH + "?q=" + malee.mailbox().address()).body();
    assertThat(page).doesNotContain("ลิงก์ตั้งรหัสผ่าน", "คำเชิญ", malee.id().toString());
    assertThat(other.at().opens(PATH + "?person=" + malee.id()).statusCode()).isEqualTo(404);
    Person phone = linked();
    HttpResponse<String> chat = other.at().opens(PATH + "?conversation=" + conversation(phone));
    assertThat(chat.statusCode()).isEqualTo(404);
    assertThat(chat.body()).contains("ไม่พบใครตามที่พิมพ์");
  }

  @Test
  void a_linked_phone_shows_what_went_to_line_but_no_news_of_another_system() {
    Person phone = linked();
    news(phone, "notification/returned", malee.seat(), "REFUSED", "month's quota is used up");
    news(phone, "notification/amend", UUID.randomUUID(), "ACCEPTED", null);
    String page = asks(malee.mailbox().address());
    assertThat(page)
        .contains(
            "คำทักทาย",
            "LINE รับแล้ว",
            "แจ้งว่าส่งเรื่องกลับให้แก้ไข",
            "โควตาข้อความของเดือนนี้หมด")
        .contains("/console/sends/")
        .doesNotContain("แจ้งมติให้แก้ไขเพิ่มเติม", phone.id());
  }

  @Test
  void who_blocked_us_is_said_to_have_done_so() {
    Person phone = linked();
    assertThat(asks(malee.mailbox().address())).doesNotContain("บล็อกเราหรือเลิกติดตามบน LINE");
    phone.blocks();
    phone.isHeard();
    assertThat(asks(malee.mailbox().address())).contains("บล็อกเราหรือเลิกติดตามบน LINE");
  }

  @Test
  void a_conversation_of_nobody_we_know_is_found_by_its_number() {
    Person somebody = people.somebody();
    somebody.follows();
    somebody.hears("chat/welcome");
    assertThat(asks("%23" + conversation(somebody)))
        .contains("ผู้ใช้ LINE ที่ยังไม่เชื่อมบัญชี", "คำทักทาย");
    assertThat(somsri.at().opens(PATH + "?q=%23999999999999").statusCode()).isEqualTo(404);
  }

  @Test
  void a_tracking_number_shows_what_was_sent_to_whoever_asked() {
    Person somebody = people.somebody();
    somebody.follows();
    somebody.hears("chat/welcome");
    CaseFile file =
        applications.gpp(
            Caller.of(Party.of("contact", somebody.id())),
            malee.agency(),
            "n" + UUID.randomUUID().toString().substring(0, 8),
            "n" + UUID.randomUUID() + "@agency.example");
    assertThat(asks(file.number().shown())).contains("n••••@agency.example", "คำทักทาย");
    Visitor other = officers.signsIn(Role.AGENT, AccountSystem.EIA).at();
    assertThat(other.opens(PATH + "?q=" + file.number().shown()).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_is_found_by_half_a_name_and_the_page_says_what_to_do() {
    HttpResponse<String> none = somsri.at().opens(PATH + "?q=%3Cb%3Emal");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("ไม่พบใครตามที่พิมพ์", "value=\"&lt;b&gt;mal\"");
    assertThat(somsri.at().opens(PATH).statusCode()).isEqualTo(200);
  }

  private String asks(String typed) {
    return somsri.at().opens(PATH + "?q=" + typed).body();
  }

  private long sends(String template, UUID about) {
    EmailAddress to = new EmailAddress(malee.mailbox().address());
    return transaction.execute(
        _ ->
            mails.send(
                Mail.to(
                        to,
                        template,
                        Map.of(
                            "gpp",
                            true,
                            "link",
                            new Secret(LINK),
                            "minutes",
                            30,
                            "name",
                            new Secret("มาลี"),
                            "system",
                            "GPP"))
                    .about(about)));
  }

  private static Map<String, Object> fills() {
    return Map.of(
        "agency", "เทศบาล", "link", new Secret(LINK), "name", new Secret("มาลี"), "system", "GPP");
  }

  private void ends(long mail, String state, String reason) {
    sql.sql(
            """
            update mail set state = ?, reason = ?, letter = null, settled_at = now(), attempts = 1,
                            next_try_at = 'infinity'
            where id = ?
            """)
        .params(state, reason, mail)
        .update();
  }

  /** A phone of malee's, which follows us. */
  private Person linked() {
    Person phone = people.somebody();
    phone.follows();
    phone.hears("chat/welcome");
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            values (gen_random_uuid(), ?, ?, 'MAIL', decode(md5(random()::text), 'hex'), now(), now())
            """)
        .params(malee.id(), phone.id())
        .update();
    return phone;
  }

  private void news(Person phone, String template, UUID about, String state, String reason) {
    sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, retry_key, state, reason, about, created_at,
                                         next_try_at, settled_at)
              select id, line_id, 'PUSH', gen_random_uuid(), :state, :reason, :about, now(), now(), now()
              from conversation where line_id = :line returning id
            )
            insert into outgoing_message (call_id, position, template, template_version, fills, body)
            select id, 1, :template, '1', '{}', '{"type":"text","text":"ลับ"}' from call
            """)
        .param("state", state)
        .param("reason", reason)
        .param("about", about)
        .param("line", phone.id())
        .param("template", template)
        .update();
  }

  private long conversation(Person phone) {
    return sql.sql("select id from conversation where line_id = ?")
        .param(phone.id())
        .query(Long.class)
        .single();
  }
}
