package phuchuay.console.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What templates are called in plain words (ชื่อข้อความ): by their name, else by the family that the
 * beginning of the name stands for, else by their room.
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

  /** Where something like it is made anew; an empty path if nowhere. */
  public Again again(String template, @Nullable Object person) {
    String words = said("delivery.again.", template).orElse("");
    String path = said("delivery.again-at.", template).orElse("");
    boolean nobody = path.contains("{person}") && person == null;
    return nobody || words.isEmpty()
        ? Again.NOWHERE
        : new Again(words, path.replace("{person}", String.valueOf(person)));
  }

  /**
   * Where something is made anew.
   *
   * @param path of a page at the desk; empty if the person does it themselves
   */
  public record Again(String words, String path) {
    static final Again NOWHERE = new Again("", "");
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
