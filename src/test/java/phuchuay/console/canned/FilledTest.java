package phuchuay.console.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledTest {

  private static final Map<Fill, String> KNOWN =
      Map.of(Fill.AGENCY, "เทศบาลตำบล $1 \\ หนองน้ำ", Fill.OFFICER, "สมหญิง");

  @Test
  void what_is_known_is_filled_in_wherever_it_stands() {
    Filled filled = Filled.of("{ชื่อเจ้าหน้าที่} เรียน {หน่วยงาน} และ {หน่วยงาน}", KNOWN);

    assertThat(filled.text())
        .isEqualTo("สมหญิง เรียน เทศบาลตำบล $1 \\ หนองน้ำ และ เทศบาลตำบล $1 \\ หนองน้ำ");
    assertThat(filled.complete()).isTrue();
  }

  @Test
  void what_is_not_known_stays_in_its_braces_and_is_named_once_never_blank() {
    Filled filled =
        Filled.of("{เลขที่เรื่อง} {หน่วยงาน} {เลขที่เรื่อง} {ระบบ}", Map.of(Fill.AGENCY, "  "));

    assertThat(filled.text()).isEqualTo("{เลขที่เรื่อง} {หน่วยงาน} {เลขที่เรื่อง} {ระบบ}");
    assertThat(filled.missing()).containsExactly("เลขที่เรื่อง", "หน่วยงาน", "ระบบ");
    assertThat(filled.complete()).isFalse();
  }

  @Test
  void a_fact_that_looks_like_a_place_is_not_filled_again() {
    Filled filled = Filled.of("{หน่วยงาน}", Map.of(Fill.AGENCY, "{ระบบ}", Fill.SYSTEM, "GPP"));

    assertThat(filled.text()).isEqualTo("{ระบบ}");
    assertThat(filled.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ หน่วยงาน }", "{หน่วย งาน}", "{หน่วยงาน\u200B}"})
  void a_name_is_understood_however_it_was_spaced(String typed) {
    assertThat(Filled.of(typed, Map.of(Fill.AGENCY, "กรม ก")).text()).isEqualTo("กรม ก");
  }

  @Test
  void a_slip_in_a_name_is_told_and_never_sent() {
    assertThat(Filled.strange("{หน่วยงาน} {หนวยงาน} {x} {x}")).containsExactly("หนวยงาน", "x");
    assertThat(Filled.of("{หนวยงาน}", KNOWN).missing()).containsExactly("หนวยงาน");
    assertThat(Filled.of("{}", KNOWN).complete()).isFalse();
  }

  @Test
  void every_fill_has_a_name_of_its_own() {
    assertThat(Fill.values()).extracting(Fill::shown).doesNotHaveDuplicates().hasSize(5);
  }
}
