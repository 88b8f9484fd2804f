package phuchuay.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;

/** The answers of a form, by field; it prints the fields only, never what somebody answered. */
public record Answers(Map<String, Answer> values) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    values = Map.copyOf(values);
  }

  public @Nullable Answer of(String field) {
    return values.get(field);
  }

  /** One word, number, day or choice; empty when there is none. */
  public String text(String field) {
    return switch (values.get(field)) {
      case Answer.Text text -> text.value();
      case null, default -> "";
    };
  }

  /** What is personal, where it may be seen. */
  public Optional<Secret> secret(String field) {
    return values.get(field) instanceof Answer.Personal personal
        ? Optional.of(personal.value())
        : Optional.empty();
  }

  /** What was ticked or listed, or the one word that was given. */
  public List<String> several(String field) {
    return switch (values.get(field)) {
      case Answer.Several several -> several.values();
      case Answer.Text text when !text.value().isEmpty() -> List.of(text.value());
      case null, default -> List.of();
    };
  }

  public List<Map<String, Answer>> rows(String field) {
    return values.get(field) instanceof Answer.Rows table ? table.rows() : List.of();
  }

  /** One part of a place or an agency; empty when there is none. */
  public String part(String field, String part) {
    return values.get(field) instanceof Answer.Parts parts
        ? parts.parts().getOrDefault(part, "")
        : "";
  }

  /** The agency that was found in the directory, if it was. */
  public Optional<UUID> agency(String field) {
    String id = part(field, "id");
    return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
  }

  /** These, and the others where these say nothing. */
  public Answers over(Answers others) {
    Map<String, Answer> all = new LinkedHashMap<>(others.values);
    all.putAll(values);
    return new Answers(all);
  }

  @Override
  public String toString() {
    return "Answers" + values.keySet();
  }
}
