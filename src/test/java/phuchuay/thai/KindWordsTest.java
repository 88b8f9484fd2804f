package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindWordsTest {

  private final KindWords words =
      KindWords.of(
          Stream.of(
              "# a comment",
              "local\tองค์การบริหารส่วนตำบล\tอบต.\tSubdistrict Administrative Organization\tSAO",
              "town\tเทศบาลตำบล\tทต.",
              "town\tเทศบาล",
              "hospital\tโรงพยาบาล\tรพ.",
              "hospital\tโรงพยาบาลส่งเสริมสุขภาพตำบล\tรพ.สต.",
              "-\tจังหวัด\tจ."));

  @ParameterizedTest
  @CsvSource({
    "องค์การบริหารส่วนตำบลหนองบัว, อบต.หนองบัว",
    "องค์การบริหารส่วนตำบลหนองบัว, อบต หนองบัว",
    "องค์การบริหารส่วนตำบลหนองบัว, อ.บ.ต. หนองบัว",
    "Nong Bua Subdistrict Administrative Organization, SAO Nong Bua",
    "โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านนา, รพ.สต.บ้านนา",
    "โรงพยาบาลชลบุรี, รพ ชลบุรี",
    "เทศบาลตำบลหนองบัวชลบุรี, ทต.หนองบัว จ.ชลบุรี"
  })
  void the_long_and_the_short_form_are_one(String one, String other) {
    assertThat(words.reduced(one)).isEqualTo(words.reduced(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ลอบตี", "รพีพัฒน์"})
  void a_short_form_inside_another_word_is_none(String name) {
    assertThat(words.reduced(name)).isEqualTo(ThaiNames.plain(name));
  }

  @Test
  void a_kind_glued_to_its_name_is_one_of_the_readings() {
    assertThat(words.readings("อบตหนองบัว")).contains(words.reduced("อบต.หนองบัว"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "องการบริหารส่วนตำบลหนองบัว",
        "องค์กรบริหารสวนตำบลหนองบัว",
        "องค์การบริหารส่วนตำบนหนองบัว"
      })
  void a_misspelt_kind_is_still_understood(String typed) {
    assertThat(words.readings(typed)).contains(words.reduced("อบต.หนองบัว"));
  }

  @Test
  void kinds_of_one_family_are_nearer_than_others() {
    String typed = words.reduced("เทศบาลหนองบัว");
    String sameFamily = words.reduced("ทต.หนองบัว");
    String another = words.reduced("อบต.หนองบัว");

    assertThat(Likeness.cost(typed, sameFamily, 99, 9))
        .isLessThan(Likeness.cost(typed, another, 99, 9));
  }
}
