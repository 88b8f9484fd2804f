package phuchuay.casework.move;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.kept.CaseLists;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.MoveRows;
import phuchuay.casework.kept.PartyRows;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;
import phuchuay.platform.Party;

/**
 * Makes a move that is allowed, within the transaction that holds the case: all of it or nothing.
 */
@Component
public class Making {

  private final CaseRows rows;
  private final MoveRows moves;
  private final PartyRows parties;
  private final CaseLists lists;
  private final Programmes programmes;
  private final Needs needs;
  private final Permission permission;
  private final Clocks clocks;
  private final Consequences consequences;
  private final Clock clock;

  Making(
      CaseRows rows,
      MoveRows moves,
      PartyRows parties,
      CaseLists lists,
      Programmes programmes,
      Needs needs,
      Permission permission,
      Clocks clocks,
      Consequences consequences,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.parties = parties;
    this.lists = lists;
    this.programmes = programmes;
    this.needs = needs;
    this.permission = permission;
    this.clocks = clocks;
    this.consequences = consequences;
    this.clock = clock;
  }

  public Moved make(CaseFile file, Programme programme, Move move, MoveRequest request, Party by) {
    Needs.Given given = needs.of(file, programme, move, request);
    return given.problems().isEmpty()
        ? made(file, programme, move, given, by)
        : new Moved.Missing(given.problems());
  }

  /** A move of the house or the clock; it asks for no reason. */
  public Moved byHouse(CaseFile file, Actor actor, String moveId, Answers findings) {
    Programme programme = programmes.of(file);
    Optional<Move> move = programme.move(moveId);
    Optional<String> refusal =
        move.isEmpty()
            ? Optional.of(Permission.NO_SUCH_MOVE)
            : permission.refusal(
                new Permission.Before(
                    file, programme, Set.of(actor), Party.HOUSE, () -> rows.known(file.id())),
                move.get());
    return refusal
        .<Moved>map(key -> new Moved.NotAllowed(file, key))
        .orElseGet(
            () ->
                made(
                    file,
                    programme,
                    move.orElseThrow(),
                    new Needs.Given(List.of(), null, findings, null),
                    Party.HOUSE));
  }

  private Moved made(CaseFile file, Programme programme, Move move, Needs.Given given, Party by) {
    Instant now = clock.instant();
    State to = programme.state(move.from(file.state()));
    UUID row =
        moves.add(
            new MoveRows.Row(
                file, to.id(), move, by, given.reason(), given.findings(), given.frozen(), now));
    if (given.frozen() != null) {
      rows.freeze(file.id(), given.frozen());
    }
    if (given.frozen() != null || !move.checks().isEmpty()) {
      parties.put(file.id(), named(programme, rows.known(file.id())));
    }
    rows.record(file.id(), given.findings());
    CaseFile moved = rows.go(file.id(), to, move.handsIn(), now);
    clocks.follow(moved, programme, rows.known(file.id()));
    consequences.of(file, moved, move, row, by);
    takeAlong(moved, move);
    return new Moved.Done(rows.find(file.id()).orElseThrow(), row);
  }

  /** The agencies that take part because the form names them. */
  private static Map<String, UUID> named(Programme programme, Answers answers) {
    Map<String, UUID> named = new HashMap<>();
    programme
        .form()
        .fields()
        .filter(field -> field.party() != null)
        .forEach(
            field ->
                answers
                    .agency(field.id())
                    .ifPresent(agency -> named.put(String.valueOf(field.party()), agency)));
    return named;
  }

  /** The other open cases of the family make the same step, where they stand so that they can. */
  private void takeAlong(CaseFile file, Move move) {
    Move.TakesAlong along = move.takesAlong();
    if (along == null || along.when() != null && !along.when().holds(rows.known(file.id()))) {
      return;
    }
    for (UUID other : lists.family(file.id())) {
      rows.lock(other).ifPresent(one -> byHouse(one, Actor.HOUSE, along.move(), Answers.NONE));
    }
  }
}
