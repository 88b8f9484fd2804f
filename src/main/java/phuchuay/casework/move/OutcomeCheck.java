package phuchuay.casework.move;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import phuchuay.casework.Outcome;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.platform.CannotStart;

/** Refuses to start when a programme causes something that no room does. */
@Component
class OutcomeCheck implements SmartInitializingSingleton {

  private final ObjectProvider<Outcome> outcomes;
  private final Programmes programmes;

  OutcomeCheck(ObjectProvider<Outcome> outcomes, Programmes programmes) {
    this.outcomes = outcomes;
    this.programmes = programmes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Set<String> known = outcomes.stream().map(Outcome::causes).collect(Collectors.toSet());
    for (Programme programme : programmes.all()) {
      programme.moves().stream()
          .filter(move -> move.causes() != null && !known.contains(move.causes()))
          .findFirst()
          .ifPresent(move -> refuse(programme, move));
    }
  }

  private static void refuse(Programme programme, Move move) {
    throw new CannotStart(
        "move \""
            + move.id()
            + "\" of "
            + programme.type()
            + " causes \""
            + move.causes()
            + "\", which no room does.");
  }
}
