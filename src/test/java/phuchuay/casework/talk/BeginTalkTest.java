package phuchuay.casework.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.account.AccountSystem;
import phuchuay.account.privacy.Life;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.platform.Party;

/** Beginning something new from the chat. */
@House
class BeginTalkTest {

  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Life life;
  @Autowired Drafts drafts;

  private Person phone;

  @BeforeEach
  void somebody() {
    phone = people.somebody();
  }

  @Test
  void who_does_not_say_for_which_system_is_asked_and_may_tap_or_type() {
    phone.says("ขอยื่นเรื่องใหม่หน่อย");
    phone.hears("casework/begin-which");
    phone.says("อะไรก็ได้ ฟหกด");
    phone.hears("casework/begin-which");
    phone.says("eia");
    phone.hears("casework/begin");
    phone.taps("talk=begin&system=fuel");
    phone.hears("casework/begin");
  }

  @Test
  void who_says_it_at_once_is_told_what_is_needed_what_is_not_here_yet_and_led_to_the_page() {
    Official owner = officials.of(AccountSystem.EIA);
    life.link(owner.id(), phone);

    Said said = Said.to(phone, "อยากยื่นรายงาน EIA ค่ะ");

    phone.hears("casework/begin");
    said.says("Smart EIA", "รายงานการประเมินผลกระทบสิ่งแวดล้อม", "เอกสาร: ", "รายงาน Monitor")
        .saysNothingOf("กรอกค้างไว้\"", "เชื่อมบัญชี");
    assertThat(said.link("เลือกเรื่องบนเว็บ"))
        .endsWith("/cases/new?system=eia&openExternalBrowser=1");
    assertThat(said.alt()).contains("รายงานการประเมินผลกระทบสิ่งแวดล้อม");
  }

  @Test
  void what_they_began_already_is_offered_first() {
    Official malee = officials.of(AccountSystem.GPP);
    life.link(malee.id(), phone);
    Caller who = Caller.of(Party.of("person", malee.id()));
    CaseFile draft =
        Probe.begun(
            drafts.begin(
                NewCase.by(who.party(), Probe.TYPE).of(malee.agency(), malee.seat()), who));

    Said said = Said.toTap(phone, "talk=begin");

    phone.hears("casework/begin");
    said.says("กรอกค้างไว้", draft.number().shown());
    assertThat(said.link("ทำต่อ")).endsWith("/cases/" + draft.id() + "?openExternalBrowser=1");
    assertThat(said.alt()).contains("กรอกค้างไว้ 1 เรื่อง");
  }

  @Test
  void who_is_not_linked_is_told_what_everybody_may_begin_and_how_to_see_more() {
    Said said = Said.toTap(phone, "talk=begin&system=fuel");
    phone.hears("casework/begin");
    said.says("talk=link", "หนังสือ");
  }
}
