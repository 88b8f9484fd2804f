package phuchuay.directory.desk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.directory.IdNumber;
import phuchuay.directory.kept.Field;
import phuchuay.directory.kept.Known;

/**
 * An agency as it was when its form was opened: what somebody changed meanwhile is seen by it.
 *
 * @param change the number of its last change then
 * @param numberEnd the last digits of its number, if it had one
 */
record Opened(UUID id, long change, AgencyForm was, @Nullable String numberEnd) {

  static Opened of(Known known) {
    IdNumber number = known.particulars().number();
    return new Opened(
        known.id(),
        known.change(),
        AgencyForm.of(known.particulars()),
        number == null ? null : number.end());
  }

  /** As the form carried it with it. */
  static Opened of(UUID id, Map<String, String> parameters) {
    String change = parameters.getOrDefault("change", "");
    String numberEnd = parameters.getOrDefault("numberEnd", "");
    return new Opened(
        id,
        change.matches("\\d{1,18}") ? Long.parseLong(change) : 0,
        AgencyForm.of(parameters, "was."),
        numberEnd.isEmpty() ? null : numberEnd);
  }

  /** What is not any more as it was. */
  Set<Field> changed(Opened now) {
    Set<Field> changed = was.differences(now.was);
    if (!Objects.equals(numberEnd, now.numberEnd)) {
      changed.add(Field.NUMBER);
    }
    return changed;
  }
}
