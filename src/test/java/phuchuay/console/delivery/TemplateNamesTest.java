package phuchuay.console.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Officers read what was sent in plain words. */
class TemplateNamesTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Set<String> STATES =
      Set.of("QUEUED", "SENDING", "ACCEPTED", "REFUSED", "UNKNOWN", "EXPIRED", "CANCELLED");

  private static final Map<String, Integer> KNOWN = Map.of("person", 7, "case", 8);

  private final TemplateNames names = new TemplateNames(words());

  @Test
  void every_mail_has_a_name_of_its_own_and_says_where_it_is_made_anew() throws IOException {
    Properties all = file();
    List<String> mails = templates(".mail.html");
    assertThat(mails).hasSizeGreaterThan(50);
    assertThat(mails)
        .allSatisfy(mail -> assertThat(named(all, mail)).as(mail).isTrue())
        .allSatisfy(mail -> assertThat(names.again(mail, KNOWN).words()).as(mail).isNotEmpty());
  }

  @Test
  void whatever_is_said_in_chat_has_a_name_in_thai() throws IOException {
    List<String> cards = templates(".flex.json");
    assertThat(cards).hasSizeGreaterThan(100);
    assertThat(cards)
        .allSatisfy(card -> assertThat(names.of(card)).as(card).containsPattern("\\p{IsThai}"));
  }

  @Test
  void a_name_that_is_only_longer_is_called_as_its_family() {
    assertThat(names.of("registration/ask-email-again")).isEqualTo(names.of("registration/ask"));
    assertThat(names.of("faq/choose-english")).isEqualTo(names.of("faq/answer"));
    assertThat(names.of("nowhere/at-all")).isEqualTo("nowhere/at-all");
  }

  @Test
  void a_page_of_a_person_is_offered_only_where_the_person_is_known() {
    assertThat(names.again("account/reset", KNOWN).path()).isEqualTo("/console/account/people/7");
    assertThat(names.again("account/reset", Map.of()).words()).isEmpty();
    assertThat(names.again("notification/turn", Map.of("person", 7)).words()).isEmpty();
    assertThat(names.again("account/sign-in-code", KNOWN).path()).isEmpty();
    assertThat(names.again("chat/help", KNOWN).words()).isEmpty();
  }

  @Test
  void what_only_tells_of_something_is_not_made_anew_but_seen() {
    assertThat(names.again("account/reset", KNOWN).anew()).isTrue();
    assertThat(names.again("registration/code-issued", KNOWN).anew()).isTrue();
    assertThat(names.again("account/seat-given", KNOWN).anew()).isFalse();
    assertThat(names.again("notification/turn", KNOWN))
        .returns(false, TemplateNames.Again::anew)
        .returns("/console/casework/8", TemplateNames.Again::path);
  }

  @Test
  void every_state_is_told_in_words_with_what_to_do() throws IOException {
    Properties all = file();
    for (String state : STATES) {
      for (String way : List.of("mail", "line")) {
        assertThat(all.getProperty("delivery.state." + way + "." + state)).isNotBlank();
        assertThat(all).containsKey("delivery.do." + way + "." + state);
      }
    }
  }

  @Test
  void every_reason_is_told_in_words() throws IOException {
    Properties all = file();
    String source =
        Files.readString(Path.of("src/main/java/phuchuay/console/delivery/Reason.java"));
    List<String> reasons =
        Pattern.compile("(?:return|->|\\?|:)\\s+\"([a-z-]+)\"")
            .matcher(source)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(reasons).contains("no-such", "full", "blocked", "quota", "no-answer");
    assertThat(reasons)
        .allSatisfy(
            reason ->
                assertThat(
                        Stream.of("mail.", "line.", "")
                            .anyMatch(way -> all.containsKey("delivery.why." + way + reason)))
                    .as(reason)
                    .isTrue());
  }

  /** Whether more than its room names it. */
  private static boolean named(Properties all, String mail) {
    return TemplateNames.families(mail)
        .filter(name -> name.contains("/"))
        .anyMatch(name -> all.containsKey("delivery.template." + name));
  }

  private static List<String> templates(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .map(file -> TEMPLATES.relativize(file).toString())
          .filter(file -> file.endsWith(ending) && !file.contains("frame."))
          .map(file -> file.substring(0, file.length() - ending.length()))
          .toList();
    }
  }

  private static Properties file() throws IOException {
    Properties all = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/messages/delivery.properties"), UTF_8)) {
      all.load(reader);
    }
    return all;
  }

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/delivery");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
