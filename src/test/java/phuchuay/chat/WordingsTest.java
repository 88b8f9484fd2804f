package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;
import phuchuay.chat.answering.Answer;
import phuchuay.chat.answering.Router;
import phuchuay.chat.kept.Conversation;
import phuchuay.platform.Words;

/** Sentences as people type them, and the talk that should hear each. */
@House
class WordingsTest {

  private static final Path WORDINGS = Path.of("src/test/resources/phuchuay/wordings.csv");
  private static final double ENOUGH = 0.9;

  @Autowired private Words words;
  @Autowired private Router router;

  @Test
  void nine_of_ten_sentences_go_where_they_should() throws IOException {
    List<Wording> wordings = wordings();
    List<String> misses =
        wordings.stream().filter(w -> !heard(w).equals(w.expected())).map(this::miss).toList();
    double right = 1 - (double) misses.size() / wordings.size();
    System.out.printf("wordings: %.1f %% of %d right%n", right * 100, wordings.size());
    misses.forEach(System.out::println);

    assertThat(wordings).hasSizeGreaterThanOrEqualTo(120);
    assertThat(right).as("right, but for %s", misses).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void no_sentence_is_a_sample_itself_nor_asked_twice() throws IOException {
    Set<String> samples =
        words.samples().values().stream()
            .flatMap(Collection::stream)
            .map(String::toLowerCase)
            .collect(Collectors.toSet());

    assertThat(wordings()).extracting(w -> w.sentence().toLowerCase()).doesNotHaveDuplicates();
    assertThat(wordings()).noneMatch(w -> samples.contains(w.sentence().toLowerCase()));
  }

  private String miss(Wording wording) {
    return "  %s → %s, not %s".formatted(wording.sentence(), heard(wording), wording.expected());
  }

  /** The talk that hears it, and the system it speaks of if it is told whom to ask. */
  private String heard(Wording wording) {
    Answer answer = router.route(conversation(), new Incoming.Text(wording.sentence()));
    String template = answer.says().getFirst().template();
    if (template.equals("chat/waiting")) {
      return (answer.heard() + " " + answer.says().getFirst().fills().get("system")).strip();
    }
    if (template.startsWith("chat/contact-")) {
      return answer.heard() + " " + template.substring("chat/contact-".length());
    }
    return template.matches("faq/(officer|choose|outside)(-english)?") ? "lost" : answer.heard();
  }

  private static List<Wording> wordings() throws IOException {
    return Files.readAllLines(WORDINGS).stream()
        .skip(1)
        .map(line -> new Wording(line, line.lastIndexOf(',')))
        .toList();
  }

  private static Conversation conversation() {
    return new Conversation(
        1, "U1", true, "BOT", null, null, null, List.of(), Instant.EPOCH, null, null);
  }

  private record Wording(String sentence, String expected) {
    private Wording(String line, int comma) {
      this(line.substring(0, comma), line.substring(comma + 1));
    }
  }
}
