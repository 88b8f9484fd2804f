package phuchuay.console.canned;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Enters at the start the canned replies that come with the house, each once: what staff made of
 * one since then is theirs.
 */
@Component
class CannedSeed implements ApplicationRunner {

  private static final int STEP = 10;

  private final CannedRows rows;

  CannedSeed(CannedRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments none) throws IOException {
    read().forEach(rows::add);
  }

  /** In the order of the file. */
  static List<CannedReply> read() throws IOException {
    List<CannedReply> replies = new ArrayList<>();
    for (Object one : entries()) {
      replies.add(reply((Map<?, ?>) one, STEP * (replies.size() + 1)));
    }
    return replies;
  }

  private static List<?> entries() throws IOException {
    try (InputStream file = CannedSeed.class.getResourceAsStream("/console/canned.yml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
    }
  }

  private static CannedReply reply(Map<?, ?> written, int place) {
    return new CannedReply(
        part(written, "id"),
        written.containsKey("system") ? part(written, "system") : "",
        null,
        part(written, "title"),
        part(written, "shortcut"),
        part(written, "text").strip(),
        buttons(written.get("buttons")),
        List.of(),
        place,
        0,
        1,
        false);
  }

  private static List<CannedReply.Button> buttons(@Nullable Object list) {
    return list instanceof List<?> labels
        ? labels.stream()
            .map(label -> new CannedReply.Button(label.toString(), label.toString()))
            .toList()
        : List.of();
  }

  private static String part(Map<?, ?> written, String name) {
    Object part = written.get(name);
    if (part == null) {
      throw new IllegalArgumentException("console/canned.yml: " + written + " lacks " + name);
    }
    return part.toString();
  }
}
