package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;
import phuchuay.chat.waiting.WaitingRows;
import phuchuay.platform.Time;
import phuchuay.platform.Words;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.Hours;
import phuchuay.platform.days.OpeningHours;

/** What the bot honestly promises whoever asks for an officer, at any moment of a day. */
@House
class WaitingPreviewTest {

  @Autowired private WaitingRows rows;
  @Autowired private OpeningHours hours;
  @Autowired private DayWords days;
  @Autowired private Words words;

  @ParameterizedTest
  @CsvSource({
    "2027-04-12T10:00, ตอนนี้อยู่ในเวลาทำการ, อยู่ในเวลาทำการ (open now)",
    "2027-04-12T12:30, เจ้าหน้าที่พักกลางวัน กลับมา 12 เม.ย. 2570 13.00 น., พักกลางวัน กลับมา 12"
        + " เม.ย. 2570 13.00 น.",
    "2027-04-12T16:30, เจ้าหน้าที่มาอีกครั้ง 16 เม.ย. 2570 08.30 น., นอกเวลาทำการ"
        + " เจ้าหน้าที่มาอีกครั้ง 16 เม.ย.",
    "2027-04-13T12:30, เจ้าหน้าที่มาอีกครั้ง 16 เม.ย. 2570 08.30 น., นอกเวลาทำการ",
    "2027-04-12T00:00, เจ้าหน้าที่มาอีกครั้ง 12 เม.ย. 2570 08.30 น., นอกเวลาทำการ"
  })
  void the_promise_keeps_to_hours_lunch_and_holidays(
      LocalDateTime now, String lockScreen, String card) {
    assertThat(said(at(now).now("gpp"))).contains(lockScreen, card);
  }

  @Test
  void hours_that_are_only_looked_at_are_promised_in_the_preview_alone() {
    WaitingPreview noon = at(LocalDateTime.parse("2027-04-12T12:30"));
    Hours without = new Hours(Set.of(), LocalTime.of(8, 0), LocalTime.of(16, 0), null, true);
    assertThat(said(noon.now("gpp", without)))
        .contains("อยู่ในเวลาทำการ (open now)", "08.00–16.00 น.")
        .doesNotContain("ไม่ได้ระบุไว้");
    assertThat(said(noon.now("gpp"))).contains("พักกลางวัน", "ไม่ได้ระบุไว้");
  }

  private WaitingPreview at(LocalDateTime now) {
    Clock then = Clock.fixed(now.atZone(Time.BANGKOK).toInstant(), Time.BANGKOK);
    return new WaitingPreview(rows, hours, days, then);
  }

  private String said(Say say) {
    return words.chat(say.template(), say.fills()).messages().getFirst().replace('\u00A0', ' ');
  }
}
