package phuchuay.casework.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.page.Sheets.Open;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Form.Step;

/** The line of steps above a form: one goes on to a step when all before it are right. */
@Component
class Stops {

  private final Drafts drafts;

  Stops(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * One step among all.
   *
   * @param done it is right, and was filled in
   * @param open whether one may go there now
   */
  record Stop(String id, String name, boolean here, boolean done, boolean open) {}

  List<Stop> of(Open open, int at, Locale language) {
    Set<String> wrong =
        drafts.problems(open.file(), open.caller()).stream()
            .map(Problem::field)
            .map(field -> field.split("\\.")[0])
            .collect(Collectors.toSet());
    List<Stop> stops = new ArrayList<>();
    boolean reachable = true;
    for (int i = 0; i < open.steps().size(); i++) {
      Step step = open.steps().get(i);
      boolean right = step.fields().stream().map(Field::id).noneMatch(wrong::contains);
      boolean done = right && (i < at || filled(step, open));
      stops.add(new Stop(step.id(), step.name().in(language), i == at, done, reachable || i <= at));
      reachable = reachable && right;
    }
    return stops;
  }

  private static boolean filled(Step step, Open open) {
    return step.fields().stream().anyMatch(field -> open.answers().of(field.id()) != null);
  }
}
