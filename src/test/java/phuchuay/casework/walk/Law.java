package phuchuay.casework.walk;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import phuchuay.casework.Actor;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Move;

/** What a programme allows, as a reader of its file would say. */
final class Law {

  private Law() {}

  /** As whom somebody may act in the case now. */
  static Set<Actor> hands(Play play, Face face) {
    if (face.owner() && play.file().draft()) {
      return Set.of(Actor.OWNER);
    }
    boolean theirs =
        face.owner()
            ? play.stillOwned()
            : face.staff() ? !play.file().draft() : takesPart(play, face);
    return theirs ? face.hands() : Set.of();
  }

  private static boolean takesPart(Play play, Face face) {
    return face.hands().stream().anyMatch(hand -> play.truth().takesPart(hand.word()));
  }

  static boolean sees(Play play, Face face) {
    return !hands(play, face).isEmpty() || face.looksOn() && !play.file().draft();
  }

  /** The moves that somebody may make now. */
  static List<Move> allowed(Play play, Face face) {
    return play.programme().moves().stream()
        .filter(move -> refusal(play, move, face).isEmpty())
        .toList();
  }

  /** Why somebody may not make a move now; what they wrote themselves they do not decide on. */
  static Optional<String> refusal(Play play, Move move, Face face) {
    Set<Actor> hands = hands(play, face);
    boolean asStaff = move.by().stream().filter(hands::contains).allMatch(Actor::staff);
    return refusal(play, move, hands, face.owner() && asStaff);
  }

  /** Why the clock or the house may not. */
  static Optional<String> refusal(Play play, Move move, Actor itself) {
    return refusal(play, move, Set.of(itself), false);
  }

  private static Optional<String> refusal(Play play, Move move, Set<Actor> hands, boolean own) {
    if (!move.from().contains(play.state())) {
      return Optional.of("elsewhere");
    }
    if (Collections.disjoint(move.by(), hands)) {
      return Optional.of("role");
    }
    if (own) {
      return Optional.of("own");
    }
    if (move.when() != null && !move.when().holds(play.truth().known())) {
      return Optional.of("condition");
    }
    Instant now = Instant.now();
    if (move.until() != null && play.truth().dial().over(move.until(), now)) {
      return Optional.of("late");
    }
    List<ClockRule> proposing = play.programme().proposing(move);
    boolean proposed =
        proposing.stream()
            .map(rule -> play.truth().dial().hands().get(rule.id()))
            .anyMatch(hand -> hand != null && hand.rang() && hand.over(now));
    return proposing.isEmpty() || proposed ? Optional.empty() : Optional.of("not-proposed");
  }
}
