package phuchuay.casework.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Label;

/**
 * What is filled in, step by step.
 *
 * @param consent what is agreed to before the summary, with the version of its words
 */
public record Form(List<Step> steps, @Nullable Consent consent) {

  /** One page of the form. */
  public record Step(
      String id,
      Label name,
      @Nullable Label help,
      @Nullable Condition shownWhen,
      List<Field> fields) {}

  /** What one agrees to (การยินยอมตาม PDPA) before handing in. */
  public record Consent(Label text, boolean required) {}

  public Stream<Field> fields() {
    return steps.stream().flatMap(step -> step.fields().stream());
  }

  public Optional<Field> field(String id) {
    return fields().filter(field -> field.id().equals(id)).findFirst();
  }
}
