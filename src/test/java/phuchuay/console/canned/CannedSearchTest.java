package phuchuay.console.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the replies that come with the house, as officers type. */
class CannedSearchTest {

  private final CannedSearch search = CannedSearch.over(seeds());

  private static List<CannedReply> seeds() {
    try {
      return CannedSeed.read();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/สวัสดี, greeting",
    "/สวัส, greeting",
    "สวัสดี, greeting",
    "/ขยะ, junk-folder",
    "/ไปgpp, other-gpp",
    "/ไปGPP, other-gpp",
    "หน้าจอ, ask-screenshot",
    "กล่องข้อความ junk, junk-folder",
    "02-142-7461, other-jcm",
    "๓๙ ประเภท, gpp-how-to-report",
  })
  void a_few_letters_find_it_first(String typed, String id) {
    assertThat(ids(typed)).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({"/สวัดี, greeting", "/หน่วนงาน, ask-agency", "/รายงาย, gpp-how-to-report"})
  void a_slip_of_a_finger_finds_it_too(String typed, String id) {
    assertThat(ids(typed)).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({"l;ylfu, greeting", "/l;ylfu, greeting", "4kr, ask-screenshot"})
  void a_keyboard_left_on_the_other_language_is_understood(String typed, String id) {
    assertThat(ids(typed)).startsWith(id);
  }

  @Test
  void the_shortcut_comes_before_the_title_and_the_title_before_the_words() {
    assertThat(ids("เวลา")).startsWith("hours", "wait");
    assertThat(ids("ลืม").subList(0, 2)).containsExactlyInAnyOrder("gpp-forgot", "ghg-forgot");
  }

  @Test
  void a_slash_alone_shows_all_in_their_order_and_nonsense_shows_none() {
    assertThat(ids("/")).isEqualTo(seeds().stream().map(CannedReply::id).toList());
    assertThat(ids("zzqqxx")).isEmpty();
    assertThat(ids("กขคฆงจ".repeat(50))).isEmpty();
  }

  @Test
  void only_what_is_wanted_is_found() {
    assertThat(search.find("ลืม", reply -> reply.system().equals("ghg")))
        .extracting(CannedReply::id)
        .containsExactly("ghg-forgot");
  }

  private List<String> ids(String typed) {
    return search.find(typed, reply -> true).stream().map(CannedReply::id).toList();
  }
}
