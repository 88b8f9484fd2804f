package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.programme.Field;

/** What was posted of some fields, in the shape that each field takes. */
final class Posted {

  private static final List<String> PLACE =
      List.of("province", "district", "subdistrict", "detail", "lat", "lon");

  private final HttpServletRequest request;
  private final Answers known;

  private Posted(HttpServletRequest request, Answers known) {
    this.request = request;
    this.known = known;
  }

  /**
   * A field that was not on the page says nothing.
   *
   * @param known what was answered before: a page of a table changes only the rows that it shows
   */
  static Answers of(List<Field> fields, HttpServletRequest request, Answers known) {
    Posted posted = new Posted(request, known);
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Field field : fields) {
      Answer answer = posted.answer(field);
      if (answer != null) {
        answers.put(field.id(), answer);
      }
    }
    return new Answers(answers);
  }

  private @Nullable Answer answer(Field field) {
    return switch (field.kind()) {
      case FILES -> null;
      case MANY -> shown(field) ? new Answer.Several(ticked(field)) : null;
      case AGENCY -> shown(field) ? agency(field) : null;
      case PLACE -> shown(field) ? new Answer.Parts(parts(field.id())) : null;
      case TABLE ->
          shown(field)
              ? new Answer.Rows(PostedRows.of(field, request, known.rows(field.id())))
              : null;
      default -> shown(field) ? new Answer.Text(one(field)) : null;
    };
  }

  /** What was typed counts more than what was chosen before. */
  private String one(Field field) {
    String other = field.orTyped() ? text(field.id() + ".other").strip() : "";
    return other.isEmpty() ? text(field.id()) : other;
  }

  /** What has no value when it is empty says by a hidden field that it was there. */
  private boolean shown(Field field) {
    return request.getParameter(field.id() + ".shown") != null
        || request.getParameter(field.id()) != null;
  }

  private List<String> ticked(Field field) {
    String[] values = request.getParameterValues(field.id());
    Stream<String> ticked = values == null ? Stream.of() : Arrays.stream(values);
    Stream<String> typed = text(field.id() + ".other").lines();
    return Stream.concat(ticked, typed)
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** The one that was chosen, unless another name was typed since. */
  private Answer agency(Field field) {
    String name = text(field.id());
    String chosen = text(field.id() + ".id");
    boolean same = name.isBlank() || name.equals(text(field.id() + ".was"));
    return new Answer.Parts(
        same && !chosen.isEmpty() ? Map.of("id", chosen, "name", name) : Map.of("name", name));
  }

  private Map<String, String> parts(String field) {
    Map<String, String> parts = new HashMap<>();
    PLACE.forEach(name -> parts.put(name, text(field + "." + name)));
    return parts;
  }

  private String text(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
