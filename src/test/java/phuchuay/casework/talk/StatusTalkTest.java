package phuchuay.casework.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.supervisor;
import static phuchuay.casework.Desk.visitor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.privacy.Life;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import phuchuay.directory.Seats;
import phuchuay.platform.Party;

/** Where cases stand, asked in chat: one's own, and those of others. */
@House
class StatusTalkTest {

  private static final String WHERE = "ติดตามสถานะ";

  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Life life;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private final Caller officer = officer(AccountSystem.GPP);
  private Probe probe;
  private Official malee;
  private Person phone;
  private int begun;

  @BeforeEach
  void malee_is_linked() {
    probe = new Probe(drafts, moves);
    malee = officials.of(AccountSystem.GPP);
    phone = people.somebody();
    life.link(malee.id(), phone);
  }

  @Test
  void one_case_is_shown_with_its_way_who_has_it_and_by_when() {
    CaseFile file = handedIn(malee);

    Said said = Said.to(phone, "เรื่องของผม");

    phone.hears("casework/status-one");
    said.says(
        "จัดซื้อสีเขียว (GPP)",
        file.number().shown(),
        "⏳ ยื่นแล้ว",
        "อยู่ที่ เจ้าหน้าที่",
        "(อีก ",
        "อนุมัติ",
        "ขั้นต่อไป",
        "ไม่ต้องทำอะไร",
        "อัปเดต ");
    assertThat(said.alt())
        .contains("GPP", file.number().shown(), "ยื่นแล้ว", "เจ้าหน้าที่", "กำหนด");
    assertThat(said.link("ดูเรื่องนี้")).endsWith("/cases/" + file.id() + "?openExternalBrowser=1");
  }

  @Test
  void what_was_sent_back_says_why_what_is_missing_and_until_when() {
    CaseFile back = probe.moved(handedIn(malee), "return", officer);
    probe.saved(back, as(malee), "company", "");

    Said said = Said.to(phone, WHERE);

    said.says("⚠️ ส่งกลับ", "เหตุผล", "ยังขาด", "ชื่อ", "ตอบ", "(อีก 15 วัน)", "รอคุณทำต่อ");
    assertThat(said.link("ทำต่อ")).contains("/cases/" + back.id());
  }

  @Test
  void an_overdue_case_says_so_in_a_word_and_not_in_colour_alone() {
    CaseFile back = probe.moved(handedIn(malee), "return", officer);
    overdue(back);

    Said.to(phone, WHERE).says("เลยกำหนด", "(ผ่านมา 3 วัน)", "#B42318");
  }

  @Test
  void of_several_those_that_wait_for_them_come_first_and_the_last_card_leads_to_all() {
    handedIn(malee);
    probe.moved(handedIn(malee), "approve", supervisor(AccountSystem.GPP));
    CaseFile back = probe.moved(handedIn(malee), "return", officer);
    begun(malee);
    handedIn(malee);

    Said said = Said.to(phone, WHERE);

    phone.hears("casework/status-many");
    assertThat(said.cards()).hasSize(5);
    assertThat(said.cards().getFirst()).contains(back.number().shown());
    assertThat(said.cards().getLast()).contains("ทั้งหมด 5 เรื่อง", "ดูทั้งหมด");
    assertThat(said.alt()).contains("5 เรื่อง", back.number().shown());
  }

  @Test
  void with_many_in_several_systems_they_are_asked_which_and_may_say_it_at_once() {
    Official somchai = officials.of(AccountSystem.GHG);
    life.link(somchai.id(), phone);
    for (int i = 0; i < 4; i++) {
      handedIn(malee);
    }
    Caller ghg = as(somchai);
    Probe.begun(
        drafts.begin(
            NewCase.by(ghg.party(), "ghg.extra-account").of(somchai.agency(), somchai.seat()),
            ghg));

    Said asked = Said.to(phone, WHERE);
    phone.hears("casework/status-which");
    asked.says("talk=status&system=gpp", "talk=status&system=ghg").saysNothingOf("system=eia");
    Said.to(phone, "gpp").says("จัดซื้อสีเขียว").saysNothingOf("ก๊าซเรือนกระจก (GHG)");
    phone.hears("casework/status-many");
    phone.taps("talk=status&system=ghg");
    phone.hears("casework/status-one");
  }

  @Test
  void who_has_lost_the_seat_sees_nothing_more_by_whatever_way() {
    CaseFile file = handedIn(malee);
    seats.withdraw(malee.seat(), "test");

    phone.says(WHERE);
    phone.hears("casework/status-none");
    Said.to(phone, file.number().shown()).says("รอ").saysNothingOf("ยื่นแล้ว", "ขั้นต่อไป");
    phone.hears("casework/status-public");
  }

  @Test
  void a_phone_that_was_not_proven_lately_is_asked_to_prove_itself_first() {
    CaseFile file = handedIn(malee);
    sql.sql("update line_link set proven_at = now() - interval '400 days' where line_id = ?")
        .param(phone.id())
        .update();

    phone.says(WHERE);
    phone.hears("casework/status-stale");
    phone.taps("talk=status&case=" + file.number().value());
    phone.hears("casework/status-public");
  }

  @Test
  void a_number_may_be_typed_with_thai_digits_in_small_letters_and_among_words() {
    CaseFile file = handedIn(malee);
    String thai =
        file.number()
            .shown()
            .toLowerCase()
            .chars()
            .map(c -> Character.isDigit(c) ? c - '0' + '๐' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    Said.to(phone, "ขอดู " + thai + " หน่อยค่ะ").says(file.number().shown());
    phone.hears("casework/status-one");
    Said.to(phone, file.number().value().replaceAll("(.{4})", "$1 ")).says("⏳ ยื่นแล้ว");
    phone.hears("casework/status-one");
  }

  @Test
  void of_somebody_elses_case_no_more_is_told_than_to_everybody() {
    CaseFile back = probe.moved(handedIn(malee), "return", officer);
    Person stranger = people.somebody();

    Said said = Said.to(stranger, back.number().shown());

    stranger.hears("casework/status-public");
    said.says(back.number().shown(), "ผู้ยื่น", "talk=link")
        .saysNothingOf("เหตุผล", "/cases/", "กำหนด");
    assertThat(said.link("ดูบนเว็บ")).contains("/track/" + back.number().value());
  }

  @Test
  void nobody_but_its_owner_finds_a_draft() {
    CaseFile draft = begun(malee);
    phone.says(draft.number().shown());
    phone.hears("casework/status-one");
    Person stranger = people.somebody();
    stranger.says(draft.number().shown());
    stranger.hears("casework/status-unknown");
  }

  @Test
  void what_began_in_chat_is_theirs_though_no_account_is_linked() {
    Person stranger = people.somebody();
    Caller contact = Caller.of(Party.of("contact", stranger.id()));
    CaseFile file = probe.submitted(contact);

    Said said = Said.to(stranger, WHERE);

    said.says(file.number().shown(), "⏳ ยื่นแล้ว");
    assertThat(said.link("ดูเรื่องนี้")).contains("/track/" + file.number().value());
  }

  @Test
  void who_is_linked_to_nothing_is_told_both_ways_and_may_type_the_number_at_once() {
    CaseFile file = probe.submitted(visitor());
    Person stranger = people.somebody();
    stranger.says(WHERE);
    stranger.hears("casework/status-stranger");
    stranger.taps("talk=status&do=number");
    stranger.hears("casework/status-number");
    stranger.says("ไม่มีนะ ฟหกด");
    stranger.hears("casework/status-number");
    stranger.says(file.number().shown());
    stranger.hears("casework/status-public");
  }

  @Test
  void a_wrong_number_is_told_honestly_and_numbers_cannot_be_tried_for_ever() {
    Person stranger = people.somebody();
    stranger.says("ZY7K-3M2W-XV4");
    stranger.hears("casework/status-wrong");
    for (int i = 0; i < 10; i++) {
      stranger.taps("talk=status&case=" + CaseNumber.draw("ZY").value());
      stranger.hears("casework/status-unknown");
    }
    stranger.taps("talk=status&case=" + probe.submitted(visitor()).number().value());
    stranger.hears("casework/status-wait");
  }

  @Test
  void what_is_found_is_no_guess_and_their_own_can_always_be_seen() {
    CaseFile own = handedIn(malee);
    for (int i = 0; i < 6; i++) {
      phone.taps("talk=status&case=" + probe.submitted(visitor()).number().value());
      phone.hears("casework/status-public");
    }
    for (int i = 0; i < 10; i++) {
      phone.taps("talk=status&case=" + CaseNumber.draw("ZY").value());
      phone.hears("casework/status-unknown");
    }
    phone.taps("talk=status&case=" + own.number().value());
    phone.hears("casework/status-one");
  }

  @Test
  void asking_about_a_case_hands_it_to_an_officer_and_only_one_that_may_be_seen() {
    CaseFile file = handedIn(malee);
    phone.taps("talk=status&do=ask&case=" + CaseNumber.draw("ZY").value());
    phone.hears("casework/status-gone");
    assertThat(heldBy(phone)).isEqualTo("BOT");
    Said.toTap(phone, "talk=status&do=ask&case=" + file.number().value())
        .says(file.number().shown(), "จัดซื้อสีเขียว (GPP)");
    assertThat(heldBy(phone)).isEqualTo("WAITING");
  }

  @Test
  void a_group_learns_nothing_of_a_case() {
    CaseFile file = handedIn(malee);
    String group = "C" + phone.id().substring(1);
    Said.to(phone, Webhooks.inGroup(Webhooks.text(phone.id(), file.number().shown()), group))
        .saysNothingOf(file.number().shown(), "ยื่นแล้ว", "รอ");
  }

  private String heldBy(Person person) {
    return sql.sql("select held_by from conversation where line_id = ?")
        .param(person.id())
        .query(String.class)
        .single();
  }

  private void overdue(CaseFile file) {
    sql.sql(
            "update case_clock set due_at = date_trunc('day', now(), 'Asia/Bangkok') - interval '2"
                + " days' where case_id = ?")
        .param(file.id())
        .update();
  }

  private CaseFile begun(Official who) {
    return Probe.begun(
        drafts.begin(
            NewCase.by(as(who).party(), Probe.TYPE).of(who.agency(), who.seat()), as(who)));
  }

  private CaseFile handedIn(Official who) {
    return probe.handedIn(begun(who), as(who), "count", 1 + begun++ % 9);
  }

  private static Caller as(Official who) {
    return Caller.of(Party.of("person", who.id()));
  }
}
