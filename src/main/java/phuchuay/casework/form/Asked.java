package phuchuay.casework.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Form;

/** Which questions of a form are asked, given what was answered to those that are asked. */
final class Asked {

  private Asked() {}

  /**
   * Without the answers to questions that are not asked: who has changed their mind leaves some
   * behind, and those ask for nothing more.
   */
  static Answers answers(Form form, Answers typed) {
    Map<String, Answer> left = new LinkedHashMap<>(typed.values());
    Set<String> ofForm = form.fields().map(Field::id).collect(Collectors.toSet());
    boolean fewer = true;
    while (fewer) {
      Set<String> asked = fields(form, new Answers(left));
      fewer = left.keySet().removeIf(id -> ofForm.contains(id) && !asked.contains(id));
    }
    return new Answers(left);
  }

  static Set<String> fields(Form form, Answers given) {
    return form.steps().stream()
        .filter(step -> step.shownWhen() == null || step.shownWhen().holds(given))
        .flatMap(step -> step.fields().stream())
        .filter(field -> field.shownWhen() == null || field.shownWhen().holds(given))
        .map(Field::id)
        .collect(Collectors.toSet());
  }
}
