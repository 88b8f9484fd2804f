package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** The first talks, as a person meets them. */
@House
class ChatTalkTest {

  @Autowired private People people;
  private Person malee;

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void who_adds_the_bot_is_greeted() {
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void a_greeting_is_greeted() {
    malee.says("สวัสดี");
    malee.hears("chat/welcome");
  }

  @Test
  void an_officer_is_reached_by_choosing_a_system() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    malee.says("น้ำมันสำรอง");
    malee.hears("chat/waiting");
  }

  @Test
  void a_sentence_reaches_the_same_place_as_a_tap() {
    malee.says("ขอติดต่อเจ้าหน้าที่หน่อยค่ะ");
    malee.hears("chat/ask-system");
    malee.taps("talk=officer&system=eia");
    malee.hears("chat/waiting");
  }

  @Test
  void a_systems_name_alone_asks_for_its_officers_and_with_more_in_it_for_that() {
    malee.says("เบอร์โทร eia");
    malee.hears("chat/contact-eia");
    malee.says("ใบอนุญาตผู้จัดทำรายงาน ต่ออายุยังไง");
    malee.isHeard();
    assertThat(malee.answered(1)).singleElement().asString().startsWith("faq/");
  }

  @Test
  void cancel_works_anywhere_and_says_when_there_is_nothing_to_cancel() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    malee.says("ยกเลิก");
    malee.hears("chat/cancelled");
    malee.says("ยกเลิก");
    malee.hears("chat/nothing-to-cancel");
  }

  @Test
  void another_talk_may_be_opened_while_one_is_under_way() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    malee.says("ทำอะไรได้บ้าง");
    malee.hears("chat/help");
  }

  @Test
  void an_answer_that_is_not_understood_is_asked_for_again() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("chat/ask-system-again");
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
  }

  @Test
  void three_short_messages_in_a_row_are_one_turn() {
    malee.says("ฟฟฟ");
    malee.says("qqq");
    malee.says("zzz");
    malee.hears("faq/officer").isHeard();
    assertThat(malee.answered(0)).hasSize(1);
  }

  @Test
  void what_cannot_be_read_is_answered_kindly() {
    malee.sends(Webhooks.message(malee.id(), "sticker", ""));
    malee.hears("chat/unread");
    malee.sends(Webhooks.message(malee.id(), "hologram", ""));
    malee.hears("chat/unread");
    malee.sends(Webhooks.message(malee.id(), "image", ""));
    malee.hears("casework/photo-lost");
  }

  @Test
  void a_choice_that_names_no_talk_is_told_so() {
    malee.taps("talk=weather&case=1");
    malee.hears("chat/not-open");
  }

  @Test
  void two_clear_sentences_in_a_row_are_answered_one_after_the_other() {
    ObjectNode first = Webhooks.text(malee.id(), "สวัสดี");
    ObjectNode second = Webhooks.text(malee.id(), "ขอติดต่อเจ้าหน้าที่หน่อยค่ะ");
    second.put("timestamp", first.path("timestamp").asLong() + 5);
    assertThat(people.callback().post(Webhooks.body(first, second))).isEqualTo(200);
    malee.hears("chat/welcome", "chat/ask-system");
  }

  @Test
  void a_sentence_that_becomes_clear_with_the_next_is_answered_once() {
    malee.says("คือว่า");
    malee.says("ขอติดต่อเจ้าหน้าที่หน่อยค่ะ");
    malee.hears("chat/ask-system").isHeard();
    assertThat(malee.answered(0)).hasSize(1);
  }

  @Test
  void taking_a_message_back_while_a_talk_is_under_way_says_nothing_and_leaves_the_talk() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    ObjectNode unsend = Webhooks.event("unsend", malee.id());
    unsend.putObject("unsend").put("messageId", "12345");
    malee.sends(unsend);
    malee.sends(Webhooks.event("accountLink", malee.id()));
    malee.isHeard();
    malee.says("jcm");
    malee.hears("chat/waiting");
    assertThat(malee.answered(0)).hasSize(2);
  }

  @Test
  void blocking_the_bot_ends_the_talk_under_way_in_silence() {
    malee.taps("talk=officer");
    malee.hears("chat/ask-system");
    malee.blocks();
    malee.isHeard();
    malee.follows();
    malee.hears("chat/welcome");
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("faq/officer");
  }
}
