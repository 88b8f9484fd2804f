package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Role;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Desk;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.casework.Saved;
import phuchuay.casework.form.Lists;
import phuchuay.casework.kept.DocumentRows;
import phuchuay.casework.move.Making;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Opener;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.cast.House;
import phuchuay.directory.Seating.Seated;
import phuchuay.directory.Seats;

/**
 * People who choose by chance take cases of every programme from draft to end, again and again,
 * until every move has been made from every state it may be made from. At each step something is
 * tried that is not allowed, and everything that must hold is looked at.
 */
@House
class WalkTest {

  private static final int MOST_WALKS = 600;
  private static final int MOST_STEPS = 40;

  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Making making;
  @Autowired Programmes programmes;
  @Autowired Lists lists;
  @Autowired DocumentRows documents;
  @Autowired Seats seats;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @TestFactory
  List<DynamicTest> every_move_of_a_programme_can_be_made_and_no_other() {
    return programmes.all().stream()
        .sorted(Comparator.comparing(Programme::type))
        .map(programme -> DynamicTest.dynamicTest(programme.type(), () -> walk(programme)))
        .toList();
  }

  private void walk(Programme programme) {
    Walker walker = new Walker(programme);
    for (int i = 0; i < MOST_WALKS && !walker.left.isEmpty(); i++) {
      walker.once();
    }
    assertThat(walker.left).as("moves that could not be made").isEmpty();
    assertThat(walker.refused).as("tries that were not allowed").isPositive();
  }

  private final class Walker {

    private final Programme programme;
    private final Random chance = new Random(2570);
    private final Invariants invariants = new Invariants(sql);
    private final Set<Edge> left;
    private final UUID agency = agency();
    private final Caller partner = Desk.citizen();
    private final Caller officer = Desk.staff(Role.AGENT);
    private final Caller supervisor = Desk.staff(Role.SUPERVISOR);
    private final Filler filler = new Filler(lists, chance, agency);
    private int refused;

    private Walker(Programme programme) {
      this.programme = programme;
      this.left = new TreeSet<>(Edge.of(programme));
      seats.take(agency, programme.system().word(), id(partner), "staff");
    }

    private void once() {
      Caller owner = owner();
      CaseFile file = begun(owner);
      for (int i = 0; i < MOST_STEPS && !file.ended(); i++) {
        invariants.hold(file, programme);
        notAllowed(file, owner);
        Optional<CaseFile> next = step(file, owner);
        if (next.isEmpty()) {
          return;
        }
        file = next.get();
      }
      invariants.hold(file, programme);
    }

    /** The step that leads to something untried, by the shortest way; else by chance. */
    private Optional<CaseFile> step(CaseFile file, Caller owner) {
      rings(file);
      Map<String, Integer> distances = Edge.distances(programme, left);
      List<Move> possible = new ArrayList<>(programme.movesFrom(file.state()));
      Collections.shuffle(possible, chance);
      possible.sort(
          Comparator.comparing(
              move ->
                  left.contains(new Edge(file.state(), move.id()))
                      ? -1
                      : distances.getOrDefault(move.from(file.state()), 100)));
      for (Move move : possible) {
        Optional<CaseFile> moved = tried(file, move, owner);
        if (moved.isPresent()) {
          left.remove(new Edge(file.state(), move.id()));
          return moved;
        }
      }
      return Optional.empty();
    }

    private Optional<CaseFile> tried(CaseFile file, Move move, Caller owner) {
      Moved moved =
          byMachine(move)
              ? transaction.execute(
                  _ -> making.byHouse(file, machine(move), move.id(), Answers.NONE))
              : byHand(file, move, owner);
      return moved instanceof Moved.Done done ? Optional.of(done.now()) : Optional.empty();
    }

    private Moved byHand(CaseFile seen, Move move, Caller owner) {
      Caller who = hand(move, owner);
      CaseFile file = filled(seen, move, who);
      for (Field field : programme.asks(move)) {
        attach(file, field, who);
      }
      Answers before = cases.one(file.id()).map(one -> cases.masked(one, officer)).orElseThrow();
      Moved moved =
          moves.move(
              MoveRequest.of(file, move.id())
                  .because("เหตุผล")
                  .with(filler.sheet(programme.asks(move))),
              who);
      if (moved instanceof Moved.Done done) {
        assertThat(done.now().version()).isEqualTo(file.version() + 1);
        if (who.staff()) {
          assertThat(cases.masked(done.now(), officer)).isEqualTo(before);
        }
      }
      return moved;
    }

    /** Whoever may fill in the form does, before it is checked. */
    private CaseFile filled(CaseFile file, Move move, Caller who) {
      if (!move.handsIn() && move.checks().isEmpty()) {
        return file;
      }
      programme.form().fields().forEach(field -> attach(file, field, who));
      Saved saved = drafts.save(file.id(), file.version(), filler.form(programme), who);
      return saved instanceof Saved.Kept kept ? kept.now() : file;
    }

    private void attach(CaseFile file, Field field, Caller who) {
      if (field.kind() == FieldKind.FILES && !documents.counts(file.id()).containsKey(field.id())) {
        long least = field.rules().min() == null ? 1 : field.rules().min();
        for (int i = 0; i < least; i++) {
          documents.add(file.id(), field.id(), UUID.randomUUID(), UUID.randomUUID(), who.party());
        }
      }
    }

    /** A clock that proposes something has rung, as far as anybody can see. */
    private void rings(CaseFile file) {
      sql.sql(
              """
              update case_clock set began_at = began_at - interval '20 years',
                due_at = due_at - interval '20 years', rang_at = now()
              where case_id = ? and stopped_at is null and rang_at is null and clock = any(?)
                and (? or exists (select from case_move where case_id = case_clock.case_id and turn > 6))
              """)
          .param(file.id())
          .param(proposing(file).toArray(String[]::new))
          .param(chance.nextBoolean())
          .update();
      sql.sql(
              """
              update case_file set due_at = (select min(due_at) from case_clock
                where case_id = :id and stopped_at is null and rang_at is null)
              where id = :id
              """)
          .param("id", file.id())
          .update();
    }

    private List<String> proposing(CaseFile file) {
      return programme.clocksIn(file.state()).stream()
          .filter(clock -> clock.proposes() != null)
          .map(clock -> clock.id())
          .toList();
    }

    /** Whatever somebody may not do, they are refused, and nothing changes. */
    private void notAllowed(CaseFile file, Caller owner) {
      Move move = programme.moves().get(chance.nextInt(programme.moves().size()));
      for (Caller who : List.of(owner, partner, officer, supervisor, Desk.citizen())) {
        boolean may =
            cases.find(file.id(), who).isPresent()
                && moves.allowed(file, who).stream().anyMatch(one -> one.move().equals(move.id()));
        if (!may) {
          assertThat(moves.move(MoveRequest.of(file, move.id()).because("x"), who))
              .isInstanceOfAny(Moved.NotAllowed.class, Moved.NotThere.class);
          assertThat(cases.one(file.id())).contains(file);
          refused++;
        }
      }
    }

    private Caller hand(Move move, Caller owner) {
      if (move.by().contains(Actor.OWNER)) {
        return owner;
      }
      if (move.by().contains(Actor.OFFICER)) {
        return officer;
      }
      return move.by().contains(Actor.SUPERVISOR) ? supervisor : partner;
    }

    private static boolean byMachine(Move move) {
      return Set.of(Actor.CLOCK, Actor.HOUSE).containsAll(move.by());
    }

    private static Actor machine(Move move) {
      return move.by().contains(Actor.HOUSE) ? Actor.HOUSE : Actor.CLOCK;
    }

    private Caller owner() {
      return programme.opens().contains(Opener.PUBLIC)
          ? Desk.visitor()
          : programme.opens().equals(Set.of(Opener.STAFF))
              ? Desk.staff(Role.AGENT)
              : Desk.citizen(programme.system());
    }

    private CaseFile begun(Caller owner) {
      NewCase wanted = NewCase.by(owner.party(), programme.type());
      if (programme.opens().equals(Set.of(Opener.SEAT))) {
        UUID own = agency();
        UUID seat =
            ((Seated) seats.take(own, programme.system().word(), id(owner), "staff")).seat();
        wanted = wanted.of(own, seat);
      }
      return Probe.begun(drafts.begin(wanted, owner));
    }
  }

  private UUID agency() {
    String name = "หน่วยงาน" + UUID.randomUUID();
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, created_at, changed_at)
            values ('JURISTIC_PREPARER', :name, :name, :name, '10', now(), now()) returning id
            """)
        .param("name", name)
        .query(UUID.class)
        .single();
  }

  private static UUID id(Caller caller) {
    return UUID.fromString(caller.party().id());
  }
}
