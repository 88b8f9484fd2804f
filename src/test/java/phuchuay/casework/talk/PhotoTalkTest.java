package phuchuay.casework.talk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.visitor;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.privacy.Life;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Webhooks;
import phuchuay.files.Marks;
import phuchuay.platform.Party;
import phuchuay.platform.PublicAddress;
import tools.jackson.databind.node.ObjectNode;

/** Photos and files that people send, and what comes of them. */
@House
class PhotoTalkTest {

  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Life life;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired PublicAddress house;
  @Autowired JdbcClient sql;

  private Probe probe;
  private Person phone;

  @BeforeEach
  void somebody() {
    probe = new Probe(drafts, moves);
    phone = people.somebody();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 180})
  void a_photo_of_the_qr_code_of_ones_own_case_shows_where_it_stands(int turned) {
    Official malee = officials.of(AccountSystem.GPP);
    life.link(malee.id(), phone);
    CaseFile file = probe.submitted(Caller.of(Party.of("person", malee.id())));

    Said said = Said.to(phone, photo(paper(Marks.qr(track(file)).png(6), turned)));

    phone.hears("casework/status-one");
    said.says(file.number().shown(), "ยื่นแล้ว");
    assertThat(kept()).isEqualTo(file.number().value() + " false");
  }

  @Test
  void a_barcode_or_the_code_of_a_letter_leads_to_the_case_too_and_strangers_see_what_all_may() {
    CaseFile file = probe.submitted(visitor());
    Said.to(phone, photo(paper(Marks.bars(file.number().value()).png(3), 0)));
    phone.hears("casework/status-public");
    String letter = track(file) + "/letters/AbC-123_x";
    Said.to(phone, photo(paper(Marks.qr(letter).png(6), 0)));
    phone.hears("casework/status-public");
  }

  @Test
  void a_code_that_is_not_ours_is_neither_opened_nor_kept() {
    CaseFile file = probe.submitted(visitor());
    String number = file.number().value();
    for (String strange :
        new String[] {
          "https://evil.example/track/" + number,
          "http://localhost:8080.evil.example/track/" + number,
          "http://localhost:8080@evil.example/track/" + number,
          "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
          house.of("/cases/") + number
        }) {
      Said.to(phone, photo(paper(Marks.qr(strange).png(6), 0)))
          .saysNothingOf(strange, file.number().shown());
      phone.hears("casework/photo-strange");
      assertThat(kept()).isEqualTo("null true");
    }
  }

  @Test
  void a_photo_without_a_code_is_kept_and_an_officer_sees_it_after_one_tap() {
    ObjectNode sent = photo(SentFiles.photo(300, 200));
    String tap = "talk=photo&sent=" + sent.path("message").path("id").asString();

    Said.to(phone, sent).says(tap);
    phone.hears("casework/photo-plain");
    people.somebody().taps(tap);
    assertThat(heldBy(phone)).isEqualTo("BOT");
    phone.taps(tap);
    phone.hears("casework/photo-asked", "chat/waiting");

    assertThat(heldBy(phone)).isEqualTo("WAITING");
    assertThat(
            sql.sql("select state from media where line_id = ?")
                .param(phone.id())
                .query(String.class)
                .single())
        .isEqualTo("FETCHED");
  }

  @Test
  void somebody_elses_photo_is_not_theirs_to_send() {
    ObjectNode sent = photo(SentFiles.photo(30, 20));
    Said.to(phone, sent);
    Person stranger = people.somebody();
    stranger.taps("talk=photo&sent=" + sent.path("message").path("id").asString());
    stranger.hears("casework/photo-lost");
    assertThat(heldBy(stranger)).isEqualTo("BOT");
  }

  @Test
  void two_photos_and_a_sentence_are_answered_in_their_order() {
    CaseFile file = probe.submitted(visitor());
    phone.sends(photo(SentFiles.photo(900, 700)));
    phone.sends(photo(paper(Marks.qr(track(file)).png(6), 0)));
    phone.says("สวัสดี");
    phone.hears("casework/photo-plain", "casework/status-public", "chat/welcome");
  }

  @Test
  void a_photo_in_the_middle_of_a_talk_is_answered_and_the_question_stays() {
    phone.taps("talk=code");
    phone.hears("registration/ask-agency");
    phone.sends(photo(SentFiles.photo(30, 20)));
    phone.hears("casework/photo-plain", "registration/ask-agency-again");
    assertThat(
            sql.sql("select talk from conversation where line_id = ?")
                .param(phone.id())
                .query(String.class)
                .single())
        .isEqualTo("code");
  }

  @Test
  void what_cannot_be_opened_is_told_honestly() {
    phone.sends(photo(SentFiles.bomb()));
    phone.hears("casework/photo-lost");
    phone.sends(photo(SentFiles.bytes("no picture at all")));
    phone.hears("casework/photo-lost");
    ObjectNode gone = event("image");
    FakeLine.keeps(content(gone), FakeLine.status(404, "Not found"));
    phone.sends(gone);
    phone.hears("casework/photo-lost");
  }

  /** The wait is over for the event, not for the photo: it is as if LINE had taken long. */
  @Test
  void who_waits_too_long_is_told_and_hears_the_result_when_it_is_there() {
    CaseFile file = probe.submitted(visitor());
    ObjectNode late = event("image");
    ResponseDefinitionBuilder not = FakeLine.status(500, "not now");
    FakeLine.keeps(content(late), not, not, bytes(paper(Marks.qr(track(file)).png(6), 0)));
    phone.sends(late);
    sql.sql(
            "update incoming set received_at = received_at - interval '20 seconds' where line_id ="
                + " ?")
        .param(phone.id())
        .update();
    phone.hears("casework/photo-reading");
    phone.hears("casework/photo-read");
    phone.taps("talk=status&case=" + file.number().value());
    phone.hears("casework/status-public");
    assertThat(
            sql.sql("select promised from media where line_id = ?")
                .param(phone.id())
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void a_file_gets_the_way_to_hand_it_in_and_an_officer_in_one_tap() {
    ObjectNode sent = event("file");
    ((ObjectNode) sent.get("message")).put("fileName", "a.xlsx").put("fileSize", 3);
    FakeLine.keeps(content(sent), bytes(SentFiles.workbook()));

    Said said = Said.to(phone, sent);

    phone.hears("casework/file");
    assertThat(said.link("เปิดเรื่องของฉัน")).contains("/cases?openExternalBrowser=1");
    phone.taps("talk=photo&sent=" + sent.path("message").path("id").asString());
    phone.hears("casework/photo-asked", "chat/waiting");
    phone.taps("talk=photo");
    phone.hears("casework/photo-how");
  }

  private String kept() {
    return sql.sql(
            "select code, strange_code from media where line_id = ? order by created_at desc limit"
                + " 1")
        .param(phone.id())
        .query((row, _) -> row.getString(1) + " " + row.getBoolean(2))
        .single();
  }

  private String heldBy(Person person) {
    return sql.sql("select held_by from conversation where line_id = ?")
        .param(person.id())
        .query(String.class)
        .single();
  }

  private String track(CaseFile file) {
    return house.of("/track/" + file.number().value()).toString();
  }

  private ObjectNode photo(byte[] bytes) {
    ObjectNode event = event("image");
    FakeLine.keeps(content(event), bytes(bytes));
    return event;
  }

  private ObjectNode event(String type) {
    ObjectNode event = Webhooks.message(phone.id(), type, "");
    ((ObjectNode) event.get("message")).putObject("contentProvider").put("type", "line");
    return event;
  }

  private static String content(ObjectNode event) {
    return "/v2/bot/message/" + event.path("message").path("id").asString() + "/content";
  }

  private static ResponseDefinitionBuilder bytes(byte[] bytes) {
    return aResponse().withStatus(200).withBody(bytes);
  }

  /** A paper with the mark on it, as a phone photographs it. */
  private static byte[] paper(byte[] mark, int degrees) {
    try {
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(mark));
      int side = Math.max(drawn.getWidth(), drawn.getHeight()) * 2;
      BufferedImage photo = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = photo.createGraphics();
      pen.setColor(new Color(240, 238, 230));
      pen.fillRect(0, 0, side, side);
      pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
      pen.drawImage(drawn, (side - drawn.getWidth()) / 2, (side - drawn.getHeight()) / 2, null);
      pen.dispose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(photo, "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
