package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.programme.Field;

/** What was posted of some fields, in the shape that each field takes. */
final class Posted {

  private static final List<String> PLACE =
      List.of("province", "district", "subdistrict", "detail", "lat", "lon");

  private final HttpServletRequest request;

  private Posted(HttpServletRequest request) {
    this.request = request;
  }

  /** A field that was not on the page says nothing. */
  static Answers of(List<Field> fields, HttpServletRequest request) {
    Posted posted = new Posted(request);
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Field field : fields) {
      Answer answer = posted.answer(field);
      if (answer != null) {
        answers.put(field.id(), answer);
      }
    }
    return new Answers(answers);
  }

  private @org.jspecify.annotations.Nullable Answer answer(Field field) {
    return switch (field.kind()) {
      case FILES -> null;
      case MANY -> shown(field) ? new Answer.Several(ticked(field)) : null;
      case AGENCY -> shown(field) ? agency(field) : null;
      case PLACE -> shown(field) ? new Answer.Parts(parts(field.id(), PLACE)) : null;
      case TABLE -> shown(field) ? new Answer.Rows(PostedRows.of(field, request)) : null;
      default -> {
        String typed = request.getParameter(field.id());
        yield typed == null && !shown(field) ? null : new Answer.Text(text(field.id()));
      }
    };
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
    return Stream.concat(ticked, typed).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /** The one that was chosen, unless another name was typed since. */
  private Answer agency(Field field) {
    String name = text(field.id());
    String chosen = text(field.id() + ".id");
    boolean same = name.isBlank() || name.equals(text(field.id() + ".was"));
    return new Answer.Parts(
        same && !chosen.isEmpty() ? Map.of("id", chosen, "name", name) : Map.of("name", name));
  }

  private Map<String, String> parts(String field, List<String> names) {
    Map<String, String> parts = new HashMap<>();
    names.forEach(name -> parts.put(name, text(field + "." + name)));
    return parts;
  }

  private String text(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  static List<String> lines(String text) {
    return new ArrayList<>(text.lines().toList());
  }
}
