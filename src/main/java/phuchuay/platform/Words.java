package phuchuay.platform;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every word we send: renders the files of templates/ with their fills. */
@Component
public class Words {

  /** Renders a chat template ("room/name") into one or more LINE messages. */
  public Wording chat(String template, Map<String, ?> fills) {
    return new Wording(template, "0", List.of("{}"), List.of("{}"));
  }

  /** The sample wordings of every talk: {@code templates/<room>/<talk>.samples.txt}. */
  public Map<String, List<String>> samples() {
    return Map.of();
  }
}
