package phuchuay.casework.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Actor;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Label;

/**
 * A kind of case (แบบเรื่อง): its form, its states, the moves between them and its clocks.
 *
 * @param prefix the two letters that its tracking numbers begin with
 * @param parties who else takes part: the word, and what people call them
 * @param sheets what officers record with moves (แบบบันทึก), by name
 * @param version of its file: a case keeps the one it began with
 * @param content the file itself
 */
public record Programme(
    String type,
    AccountSystem system,
    Label name,
    @Nullable Label lead,
    String prefix,
    Set<Opener> opens,
    @Nullable About about,
    Map<String, Label> parties,
    Form form,
    Map<String, List<Field>> sheets,
    Map<String, State> states,
    List<Move> moves,
    List<ClockRule> clocks,
    String version,
    String content) {

  public State state(String id) {
    State state = states.get(id);
    if (state == null) {
      throw new IllegalArgumentException(type + " has no state " + id);
    }
    return state;
  }

  public State begin() {
    return state(CaseFile.DRAFT);
  }

  public Optional<Move> move(String id) {
    return moves.stream().filter(move -> move.id().equals(id)).findFirst();
  }

  public List<Move> movesFrom(String state) {
    return moves.stream().filter(move -> move.from().contains(state)).toList();
  }

  public Optional<ClockRule> clock(String id) {
    return clocks.stream().filter(clock -> clock.id().equals(id)).findFirst();
  }

  /** The clocks that run while a case is in this state. */
  public List<ClockRule> clocksIn(String state) {
    return clocks.stream().filter(clock -> clock.in().contains(state)).toList();
  }

  /** The clocks that propose a move; it is allowed once one of them has rung. */
  public List<ClockRule> proposing(Move move) {
    return clocks.stream().filter(clock -> move.id().equals(clock.proposes())).toList();
  }

  /** The fields that a move asks for. */
  public List<Field> asks(Move move) {
    return move.needs().stream()
        .flatMap(sheet -> sheets.getOrDefault(sheet, List.of()).stream())
        .toList();
  }

  /** Every field of the form and of all sheets. */
  public Stream<Field> fields() {
    return Stream.concat(form.fields(), sheets.values().stream().flatMap(List::stream));
  }

  public Optional<Field> field(String id) {
    return fields().filter(field -> field.id().equals(id)).findFirst();
  }

  public boolean knows(Actor actor) {
    return List.of(Actor.OWNER, Actor.OFFICER, Actor.SUPERVISOR, Actor.CLOCK, Actor.HOUSE)
            .contains(actor)
        || parties.containsKey(actor.word());
  }
}
