package phuchuay.console.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What templates are called in plain words (ชื่อข้อความ): by their name, else by the family that
 * the beginning of the name stands for, else by their room.
 */
@Component
public class TemplateNames {

  private static final Locale THAI = Locale.of("th");

  private final MessageSource words;

  TemplateNames(MessageSource words) {
    this.words = words;
  }

  public String of(String template) {
    return said("delivery.template.", template).orElse(template);
  }

  /** Of several sent as one, each once. */
  public List<String> of(List<String> templates) {
    return templates.stream().map(this::of).distinct().toList();
  }

  /**
   * Where something like it is made anew, else where what it told of is to be seen.
   *
   * @param known ids by what they are: person, case
   */
  public Again again(String template, Map<String, ?> known) {
    Again anew = again(true, template, known);
    return anew.nowhere() ? again(false, template, known) : anew;
  }

  private Again again(boolean anew, String template, Map<String, ?> known) {
    String kind = anew ? "delivery.again" : "delivery.see";
    String path = said(kind + "-at.", template).orElse("");
    for (Map.Entry<String, ?> one : known.entrySet()) {
      path = path.replace("{" + one.getKey() + "}", String.valueOf(one.getValue()));
    }
    String words = path.contains("{") ? "" : said(kind + ".", template).orElse("");
    return words.isEmpty() ? Again.NOWHERE : new Again(anew, words, path);
  }

  /**
   * A way on.
   *
   * @param anew whether it is made anew there; else it is only to be seen
   * @param path of a page at the desk; empty if the person does it themselves
   */
  public record Again(boolean anew, String words, String path) {
    static final Again NOWHERE = new Again(false, "", "");

    boolean nowhere() {
      return words.isEmpty();
    }
  }

  private Optional<String> said(String what, String template) {
    return families(template).flatMap(name -> word(what + name).stream()).findFirst();
  }

  /** {@code room/a-b-c}, {@code room/a-b}, {@code room/a}, {@code room}. */
  static Stream<String> families(String template) {
    return Stream.iterate(template, name -> !name.isEmpty(), TemplateNames::shorter);
  }

  private static String shorter(String name) {
    int end = Math.max(name.lastIndexOf('-'), name.lastIndexOf('/'));
    return end < 0 ? "" : name.substring(0, end);
  }

  private Optional<String> word(String key) {
    return Optional.ofNullable(words.getMessage(key, null, null, THAI));
  }
}
