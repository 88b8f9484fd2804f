package phuchuay.casework.programme;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Actor;

/** Checks clocks: each starts from something, runs somewhere and leads to something. */
final class ClockCheck {

  private final Programme programme;
  private final Reading reading;
  private final FormCheck conditions;

  ClockCheck(Programme programme, Reading reading) {
    this.programme = programme;
    this.reading = reading;
    this.conditions = new FormCheck(programme, reading);
  }

  void check() {
    for (ClockRule clock : programme.clocks()) {
      String path = "/clocks/" + clock.id();
      conditions.condition(clock.when(), path + "/when");
      for (String state : clock.in()) {
        where(clock, state, path);
      }
      base(clock, path);
      leads(clock, clock.proposes(), path, false);
      leads(clock, clock.moves(), path, true);
      somewhere(clock, path);
    }
  }

  private void where(ClockRule clock, String id, String path) {
    State state = programme.states().get(id);
    if (state == null) {
      reading.mistake(
          path + "/in",
          "clock \"" + clock.id() + "\" runs in the state \"" + id + "\", which is not there");
    } else if (state.end()) {
      reading.mistake(
          path + "/in", "clock \"" + clock.id() + "\" runs in the final state \"" + id + "\"");
    }
  }

  private void base(ClockRule clock, String path) {
    if (Set.of(ClockRule.ENTRY, ClockRule.HANDED_IN, "").contains(clock.from())) {
      return;
    }
    Optional<Field> field = programme.field(clock.from());
    if (field.isEmpty() || field.get().kind() != FieldKind.DATE) {
      reading.mistake(
          path + "/from",
          "clock \""
              + clock.id()
              + "\" starts from \""
              + clock.from()
              + "\": neither entry nor handed-in nor a field with a day");
    }
  }

  private void leads(ClockRule clock, @Nullable String to, String path, boolean itself) {
    if (to == null) {
      return;
    }
    Optional<Move> move = programme.move(to);
    if (move.isEmpty()) {
      reading.mistake(
          path + "/then",
          "clock \"" + clock.id() + "\" leads to the move \"" + to + "\", which is not there");
      return;
    }
    if (itself && !move.get().by().contains(Actor.CLOCK)) {
      reading.mistake(path + "/then", "move \"" + to + "\" is not one that the clock may make");
    }
    if (!itself && move.get().by().stream().noneMatch(Actor::staff)) {
      reading.mistake(path + "/then", "nobody of staff may confirm the move \"" + to + "\"");
    }
    for (String state : clock.in()) {
      if (!move.get().from().contains(state)) {
        reading.mistake(
            path + "/then",
            "clock \""
                + clock.id()
                + "\" runs in \""
                + state
                + "\", where there is no move \""
                + to
                + "\"");
      }
    }
  }

  private void somewhere(ClockRule clock, String path) {
    Move.Notice notice = clock.notice();
    boolean tells = !notice.tell().isEmpty() || notice.chat() != null || notice.mail() != null;
    if (clock.proposes() == null && clock.moves() == null && !tells) {
      reading.mistake(
          path, "clock \"" + clock.id() + "\" leads nowhere: it tells nobody and moves nothing");
    }
  }
}
