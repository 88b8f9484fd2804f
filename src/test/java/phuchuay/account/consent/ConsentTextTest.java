package phuchuay.account.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.account.AccountSystem;
import phuchuay.account.Consents;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Words;

/** What people are asked to agree to, as templates/consent/ words it. */
class ConsentTextTest {

  private static final String HEAD =
      "/*[- system: jcm, version: 1, optional: yes, signature: no -]*/\n";
  private static final String BODY = "# ก\nข\n--- English ---\n# A\nb\n";
  private static final Locale THAI = Locale.of("th");

  private final ConsentTexts texts = new ConsentTexts(new Words());

  static Stream<ConsentText> all() {
    ConsentTexts texts = new ConsentTexts(new Words());
    return Stream.of(AccountSystem.values()).flatMap(system -> texts.of(system).stream());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STAFF")
  void every_system_asks_before_it_sends_news_and_everybody_may_say_no(AccountSystem system) {
    ConsentText news = texts.find(system, Consents.NEWS).orElseThrow();

    assertThat(news.required()).isFalse();
    assertThat(news.signed()).isFalse();
  }

  @Test
  void only_ghg_wants_a_signed_consent_before_its_pages_open() {
    ConsentText use = texts.find(AccountSystem.GHG, Consents.DATA_USE).orElseThrow();

    assertThat(use.required()).isTrue();
    assertThat(use.signed()).isTrue();
    assertThat(all().filter(ConsentText::required)).containsExactly(use);
    assertThat(texts.of(AccountSystem.STAFF)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_text_says_the_same_things_in_both_languages(ConsentText text) {
    ConsentWords thai = text.words(THAI);
    ConsentWords english = text.words(Locale.ENGLISH);

    assertThat(thai.title()).containsPattern("[ก-๙]");
    assertThat(english.title()).isNotBlank().doesNotContainPattern("[ก-๙]");
    assertThat(shape(english)).isEqualTo(shape(thai)).contains("heading");
    assertThat(thai.blocks().toString() + english.blocks())
        .doesNotContainPattern("[<>*`]|\\$\\{|\\[\\[");
  }

  private static List<String> shape(ConsentWords words) {
    return words.blocks().stream().map(ConsentTextTest::shape).toList();
  }

  private static String shape(ConsentWords.Block block) {
    return block.kind().equals("points") ? "points " + block.lines().size() : block.kind();
  }

  @Test
  void another_word_is_another_hash() {
    ConsentText one = ConsentText.read("consent/jcm-news", HEAD + BODY);
    ConsentText other = ConsentText.read("consent/jcm-news", HEAD + BODY.replace("ข", "ค"));

    assertThat(one.hash()).hasSize(64).isNotEqualTo(other.hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# ก\n--- English ---\n# A",
        "/*[- system: eia, version: 1, optional: yes, signature: no -]*/\n"
            + "# ก\n"
            + "--- English ---\n"
            + "# A",
        "/*[- system: jcm, version: 0, optional: yes, signature: no -]*/\n"
            + "# ก\n"
            + "--- English ---\n"
            + "# A",
        "/*[- system: jcm, version: x, optional: yes, signature: no -]*/\n"
            + "# ก\n"
            + "--- English ---\n"
            + "# A",
        "/*[- system: jcm, version: 1, signature: no -]*/\n# ก\n--- English ---\n# A",
        "/*[- system: jcm, version: 1, optional: maybe, signature: no -]*/\n"
            + "# ก\n"
            + "--- English ---\n"
            + "# A",
        "/*[- system: jcm, version: 1, optional: yes, signature: no -]*/\n# ก"
      })
  void a_file_that_cannot_be_read_is_told_by_its_name(String file) {
    assertThatThrownBy(() -> ConsentText.read("consent/jcm-news", file))
        .hasMessageContaining("templates/consent/jcm-news.consent.md");
  }

  @Test
  void a_folder_without_what_ghg_requires_does_not_start(@TempDir Path folder) throws IOException {
    Path consent = Files.createDirectories(folder.resolve("templates/consent"));
    Files.writeString(consent.resolve("jcm-news.consent.md"), HEAD + BODY);

    assertThatThrownBy(() -> new ConsentTexts(new Words(folder.toString())))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GHG");
  }
}
