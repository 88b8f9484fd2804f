package phuchuay.registration.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.officer;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Links;
import phuchuay.account.privacy.Life;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.registration.outcome.Applications;

/** Changing who reports, from the first word in chat to the new phone. */
@House
class HandoverTalkTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Life life;
  @Autowired Applications applications;
  @Autowired Accounts accounts;
  @Autowired Cases cases;
  @Autowired Links links;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private Official malee;
  private Person phone;
  private Mailbox somchais;

  @BeforeEach
  void malee_is_linked() {
    malee = officials.of(AccountSystem.GPP);
    phone = people.somebody();
    somchais = new Mailbox(port);
    life.link(malee.id(), phone);
  }

  @Test
  void from_chat_to_done_the_seat_moves_the_old_phone_is_cut_off_and_both_are_told() {
    phone.says("ขอเปลี่ยนผู้รายงานค่ะ");
    phone.hears("registration/successor-name");
    phone.says("สมชาย ใจดี");
    phone.hears("registration/successor-email");
    phone.says(somchais.address());
    phone.hears("registration/successor-phone");
    phone.taps("talk=handover&do=skip");
    phone.hears("registration/successor-why");
    phone.says("ย้ายหน่วยงาน");
    phone.hears("registration/handover-check");
    phone.taps("talk=handover&do=send");
    phone.hears("registration/handover-sent");
    CaseFile sent = sent();
    assertThat(sent.seat()).isEqualTo(malee.seat());

    applications.moved(sent, "approve", officer(AccountSystem.GPP));

    phone.hears("account/seat-ended");
    assertThat(links.of(phone.id()).seats()).isEmpty();
    malee.mailbox().reads("ที่นั่งของคุณสิ้นสุดแล้ว");
    somchais.reads("เปิดบัญชีให้คุณแล้ว");
    UUID somchai =
        accounts
            .withAddress(AccountSystem.GPP, new EmailAddress(somchais.address()))
            .orElseThrow()
            .id();
    assertThat(seats.heldBy(somchai)).hasSize(1);
    phone.says("เปลี่ยนผู้รายงาน");
    phone.hears("registration/handover-stranger");
  }

  @Test
  void who_says_everything_at_once_is_asked_only_for_the_rest_and_may_correct_it() {
    phone.says("ขอเปลี่ยนผู้รายงาน");
    phone.hears("registration/successor-name");
    phone.says("สมชาย ใจดี\nนักวิชาการพัสดุ\n081-234-5678\nsomchai@agency.example");
    phone.hears("registration/successor-why");
    phone.says("ย้อนกลับ");
    phone.hears("registration/successor-phone");
    phone.says("ข้าม");
    phone.hears("registration/successor-why");
    phone.says("เกษียณ");
    phone.hears("registration/handover-check");
    phone.says("แก้อีเมล");
    phone.hears("registration/successor-email");
    phone.says("ไม่รู้");
    phone.hears("registration/successor-email-again");
    phone.says(somchais.address());
    phone.hears("registration/handover-check");
    phone.says("ใช่ค่ะ");
    phone.hears("registration/handover-sent");
    assertThat(step()).isEqualTo("{}");
  }

  @Test
  void what_is_known_of_the_successor_waits_sealed() {
    phone.says("ขอเปลี่ยนผู้รายงาน");
    phone.hears("registration/successor-name");
    phone.says("สมชาย ใจดี 081-234-5678 " + somchais.address());
    phone.hears("registration/successor-why");

    assertThat(step()).isNotEqualTo("{}").doesNotContain("สมชาย", somchais.address());
    assertThat(
            sql.sql(
                    """
                    select string_agg(m.body || m.fills::text, ' ') from outgoing_message m
                    join outgoing_call c on c.id = m.call_id where c.line_id = ?
                    """)
                .param(phone.id())
                .query(String.class)
                .single())
        .doesNotContain(somchais.address());
  }

  @Test
  void a_second_wish_for_the_same_seat_finds_the_first_and_it_can_be_taken_back() {
    applications.handOver(malee, "สมชาย ใจดี", somchais.address());
    phone.says("เปลี่ยนผู้รายงาน");
    phone.hears("registration/handover-waiting");
    String number = sent().number().shown();
    String seat = "&seat=" + malee.seat();
    phone.taps("talk=handover&do=withdraw&case=" + number + seat);
    phone.hears("registration/handover-withdraw-sure");
    phone.taps("talk=handover&do=withdraw-yes&case=" + number + seat);
    phone.hears("registration/handover-withdrawn");
    assertThat(sent().state()).isEqualTo("withdrawn");

    phone.taps("talk=handover");
    phone.hears("registration/successor-name");
  }

  @Test
  void who_holds_several_seats_chooses_one_and_another_phone_chooses_none_of_them() {
    UUID other = officials.agency();
    seats.take(other, "gpp", malee.id(), "test");
    phone.says("ส่งมอบงานให้คนใหม่");
    phone.hears("registration/which-seat");
    phone.says("2");
    phone.hears("registration/successor-name");

    Person stranger = people.somebody();
    stranger.taps("talk=handover&seat=" + malee.seat());
    stranger.hears("registration/handover-stranger");
    stranger.taps("talk=handover&letter=gpp");
    stranger.hears("registration/handover-letter");
    stranger.taps("talk=handover&letter=staff");
    stranger.hears("registration/handover-stranger");
  }

  @Test
  void a_phone_that_has_not_proven_itself_for_long_does_so_first() {
    sql.sql("update line_link set proven_at = now() - interval '400 days' where account = ?")
        .param(malee.id())
        .update();
    phone.says("เปลี่ยนผู้รายงาน");
    phone.hears("registration/handover-stale");
  }

  @Test
  void who_lost_the_seat_while_talking_sends_nothing() {
    phone.says("เปลี่ยนผู้รายงาน");
    phone.hears("registration/successor-name");
    seats.withdraw(malee.seat(), "test");
    phone.hears("account/seat-ended");
    phone.says("สมชาย ใจดี somchai@agency.example");
    phone.hears("registration/handover-stranger");
    phone.taps("talk=handover&do=send");
    phone.hears("registration/handover-stranger");
    assertThat(count()).isZero();
  }

  private String step() {
    return sql.sql("select coalesce(step, '{}')::text from conversation where line_id = ?")
        .param(phone.id())
        .query(String.class)
        .single();
  }

  private CaseFile sent() {
    List<UUID> ids =
        sql.sql(
                "select id from case_file where type = 'gpp.handover' and applicant = ? order by id"
                    + " desc")
            .param(malee.id().toString())
            .query(UUID.class)
            .list();
    return cases.one(ids.getFirst()).orElseThrow();
  }

  private int count() {
    return sql.sql("select count(*) from case_file where applicant = ?")
        .param(malee.id().toString())
        .query(Integer.class)
        .single();
  }
}
