package phuchuay.casework;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.platform.Party;

/** Who comes to the desk in the tests of cases, and what they write down. */
public final class Desk {

  private Desk() {}

  public static Caller citizen() {
    return citizen(AccountSystem.GPP);
  }

  public static Caller citizen(AccountSystem system) {
    return Caller.of(new Person(UUID.randomUUID(), system, Set.of(), Set.of()));
  }

  public static Caller visitor() {
    return Caller.of(Party.of("visitor", UUID.randomUUID()));
  }

  public static Caller officer(AccountSystem... scope) {
    return staff(Role.AGENT, scope);
  }

  public static Caller supervisor(AccountSystem... scope) {
    return staff(Role.SUPERVISOR, scope);
  }

  public static Caller staff(Role role, AccountSystem... scope) {
    return Caller.of(
        new Person(UUID.randomUUID(), AccountSystem.STAFF, Set.of(role), Set.of(scope)));
  }

  /** {@code typed("company", "A", "count", "3")}; a list stands for what was ticked or listed. */
  public static Answers typed(Object... pairs) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put((String) pairs[i], answer(pairs[i + 1]));
    }
    return new Answers(answers);
  }

  public static Answer.Rows table(Map<?, ?>... rows) {
    return new Answer.Rows(Arrays.stream(rows).map(Desk::row).toList());
  }

  static Map<String, Answer> row(Map<?, ?> cells) {
    Map<String, Answer> row = new LinkedHashMap<>();
    cells.forEach((column, cell) -> row.put((String) column, answer(cell)));
    return row;
  }

  private static Answer answer(Object value) {
    return switch (value) {
      case Answer answer -> answer;
      case List<?> several -> new Answer.Several(several.stream().map(String::valueOf).toList());
      case Map<?, ?> parts -> {
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((key, text) -> texts.put((String) key, (String) text));
        yield new Answer.Parts(texts);
      }
      default -> new Answer.Text(String.valueOf(value));
    };
  }
}
