package phuchuay.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import phuchuay.platform.CannotStart;

/** All kinds of notices; with one mistake in notices.yml the service does not start. */
@Component
class NoticeRules {

  static final String FILE = "notification/notices.yml";

  private final Map<String, NoticeRule> rules;

  NoticeRules(NoticeWords words) {
    NoticeReader reader = new NoticeReader(FILE, words);
    List<NoticeRule> read = reader.read(content());
    List<String> mistakes = reader.mistakes();
    if (!mistakes.isEmpty()) {
      throw new CannotStart(
          mistakes.getFirst()
              + (mistakes.size() == 1 ? "" : " (and " + (mistakes.size() - 1) + " more)"));
    }
    rules = read.stream().collect(Collectors.toMap(NoticeRule::number, Function.identity()));
  }

  Optional<NoticeRule> of(String number) {
    return Optional.ofNullable(rules.get(number));
  }

  Collection<NoticeRule> all() {
    return rules.values();
  }

  private static String content() {
    try {
      return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
