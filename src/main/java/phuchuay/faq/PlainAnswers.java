package phuchuay.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers as an officer would send them: plain words, addresses in full. */
@Component
class PlainAnswers {

  private static final List<Pattern> ONLY_BOTS = onlyBots();

  private final FaqSettings settings;

  PlainAnswers(FaqSettings settings) {
    this.settings = settings;
  }

  Suggestion of(Entry entry, boolean wished, double score) {
    Optional<Entry.English> english = Optional.ofNullable(entry.english()).filter(_ -> wished);
    return new Suggestion(
        entry.id(),
        english.map(Entry.English::question).orElse(entry.question()),
        plain(english.map(Entry.English::answer).orElse(entry.answer())),
        score,
        links(entry));
  }

  /** An answer that says nothing else stays as it is. */
  static String plain(String answer) {
    String plain = answer;
    for (Pattern one : ONLY_BOTS) {
      plain = one.matcher(plain).replaceAll("");
    }
    String clean = plain.replaceAll(" {2,}", " ").replaceAll(" *\\n+ *", "\n").strip();
    return clean.isEmpty() ? answer : clean;
  }

  private List<Entry.Link> links(Entry entry) {
    List<Entry.Link> links = new ArrayList<>(entry.links());
    for (String file : entry.files()) {
      String address = settings.files().getOrDefault(file, "");
      if (!address.isBlank()) {
        links.add(new Entry.Link(file, address, true));
      }
    }
    return links;
  }

  private static List<Pattern> onlyBots() {
    try (InputStream file = PlainAnswers.class.getResourceAsStream("/answering/only-bots.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Pattern::compile).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
