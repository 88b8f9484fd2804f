package phuchuay.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.AccountSystem;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.kept.CaseLists;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.Contents;
import phuchuay.casework.kept.Hands;
import phuchuay.casework.kept.MoveRows;
import phuchuay.casework.kept.PartyRows;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/**
 * All cases (เรื่อง), to be looked at: each by whoever may see it. One that is none of their
 * business is as if it were not there.
 */
@Component
public class Cases {

  private final CaseRows rows;
  private final CaseLists lists;
  private final MoveRows moves;
  private final Contents contents;
  private final Hands hands;
  private final Programmes programmes;
  private final Clocks clocks;
  private final PartyRows parties;
  private final Audit audit;

  Cases(
      CaseRows rows,
      CaseLists lists,
      MoveRows moves,
      Contents contents,
      Hands hands,
      Programmes programmes,
      Clocks clocks,
      PartyRows parties,
      Audit audit) {
    this.rows = rows;
    this.lists = lists;
    this.moves = moves;
    this.contents = contents;
    this.hands = hands;
    this.programmes = programmes;
    this.clocks = clocks;
    this.parties = parties;
    this.audit = audit;
  }

  public Optional<CaseFile> find(UUID id, Caller caller) {
    return rows.find(id).filter(file -> hands.sees(file, caller));
  }

  public Optional<CaseFile> find(CaseNumber number, Caller caller) {
    return rows.find(number).filter(file -> hands.sees(file, caller));
  }

  /** For other rooms, which ask for nobody: what they show of it is theirs to decide. */
  public Optional<CaseFile> one(UUID id) {
    return rows.find(id);
  }

  /** What everybody who has the number may know. */
  public Optional<Standing> track(CaseNumber number) {
    return rows.find(number).filter(file -> !file.draft()).map(file -> standing(file, true));
  }

  /** Where a case stands, for its owner and for staff. */
  public Standing standing(CaseFile file) {
    return standing(file, false);
  }

  private Standing standing(CaseFile file, boolean publicly) {
    Programme programme = programmes.of(file);
    State state = programme.state(file.state());
    Label label = publicly && state.publicly() != null ? state.publicly() : state.label();
    return new Standing(
        file.number(),
        programme.name(),
        label,
        state.with(),
        publicly ? null : state.help(),
        state.actor(),
        state.tone(),
        file.since(),
        file.handedInAt(),
        publicly ? null : file.due());
  }

  /** The time limits that run for it, for its owner and for staff. */
  public List<Deadline> deadlines(CaseFile file) {
    return clocks.deadlines(file, programmes.of(file));
  }

  /**
   * Whether what a clock rang for is still so: the case has not moved on, the day was not moved.
   */
  public boolean ringsStill(UUID clock, Instant due) {
    return clocks.ringsStill(clock, due);
  }

  /** The agencies that take part, by what they are in it; for other rooms, which write to them. */
  public Map<String, UUID> parties(CaseFile file) {
    return parties.of(file.id()).stream()
        .collect(Collectors.toUnmodifiableMap(PartyRows.Part::role, PartyRows.Part::agency));
  }

  /** The agency that was found in the directory for this field, if it was; for other rooms. */
  public Optional<UUID> agency(CaseFile file, String field) {
    return rows.known(file.id()).agency(field);
  }

  /** What moves recorded last in this field; empty when none did. */
  public String found(CaseFile file, String field) {
    return rows.findings(file.id()).text(field);
  }

  /** The address in a field of the form, if one is there; for other rooms, which write to it. */
  public Optional<EmailAddress> address(CaseFile file, String field) {
    return rows.open(file.id()).secret(field).flatMap(typed -> EmailAddress.read(typed.value()));
  }

  /** As whom this caller may act in this case. */
  public Set<Actor> hands(CaseFile file, Caller caller) {
    return hands.of(file, caller);
  }

  /** What was answered, with what is personal masked. */
  public Answers masked(CaseFile file, Caller caller) {
    return contents.masked(file, caller);
  }

  /**
   * What was answered, with what is personal in the open: for the owner, and for officers, whose
   * looking is written down. Others see it masked.
   */
  @Transactional
  public Answers open(CaseFile file, Caller caller) {
    Set<Actor> as = hands.of(file, caller);
    if (as.isEmpty()) {
      return contents.masked(file, caller);
    }
    if (as.contains(Actor.OFFICER)) {
      audit.write(
          Act.by(caller.party(), "case.opened")
              .about(Party.of("case", file.id()))
              .with("version", file.version()));
    }
    return contents.open(file, caller);
  }

  /**
   * What was handed in last, whoever changes it meanwhile; in the open for whom {@link #open} opens
   * it.
   */
  @Transactional
  public Answers handedIn(CaseFile file, Caller caller) {
    Set<Actor> as = hands.of(file, caller);
    if (as.contains(Actor.OFFICER)) {
      audit.write(
          Act.by(caller.party(), "case.opened")
              .about(Party.of("case", file.id()))
              .with("version", file.version()));
    }
    return moves.frozen(file.id(), !as.isEmpty());
  }

  /** What happened so far, the oldest first; what only staff may know, only to staff. */
  public List<TimelineRow> timeline(CaseFile file, Caller caller) {
    return moves.of(file, programmes.of(file), caller.staff());
  }

  /** Their own, those of their seats, and those in which they take part; the newest first. */
  public List<CaseFile> mine(Caller caller, int most, int skipped) {
    return lists.mine(caller, most, skipped);
  }

  /** What an agency has handed in, in these systems; the newest first. */
  public List<CaseFile> ofAgency(UUID agency, Set<AccountSystem> systems, int most) {
    return lists.ofAgency(agency, systems, most);
  }

  /** What waits for officers. */
  public List<CaseFile> queue(Queue queue, int most, int skipped) {
    return lists.queue(queue, most, skipped);
  }

  /** How many cases of a programme are under way in each state. */
  public Map<String, Long> counts(AccountSystem system, String type) {
    return lists.counts(system, type);
  }

  /** How many cases are under way: by programme, then by state. */
  public Map<String, Map<String, Long>> counts(Set<AccountSystem> systems) {
    return lists.counts(systems);
  }

  /** Gives a case to a member of staff to look after, or to nobody; false when it is not there. */
  @Transactional
  public boolean assign(UUID id, @Nullable UUID officer, Caller by) {
    Optional<CaseFile> found =
        rows.lock(id).filter(file -> hands.of(file, by).contains(Actor.OFFICER));
    found.ifPresent(
        file -> {
          lists.assign(id, officer);
          audit.write(
              Act.by(by.party(), "case.assigned")
                  .about(Party.of("case", id))
                  .with("to", officer == null ? "nobody" : officer.toString()));
        });
    return found.isPresent();
  }
}
