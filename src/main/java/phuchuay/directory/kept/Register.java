package phuchuay.directory.kept;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.directory.ClosedSeats;
import phuchuay.directory.Status;
import phuchuay.directory.kept.Registered.Objection;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.thai.ThaiNames;

/** Enters agencies, each of them once: many at a time from a list, or one from a form. */
@Component
public class Register {

  private final AgencyRows rows;
  private final ClosedSeats seats;
  private final Audit audit;

  Register(AgencyRows rows, ClosedSeats seats, Audit audit) {
    this.rows = rows;
    this.seats = seats;
    this.audit = audit;
  }

  /** One verdict for each, in their order. */
  @Transactional
  public List<Verdict> enter(List<Particulars> lines, Party by) {
    rows.oneWriterAtATime();
    Sitting sitting = new Sitting(rows.alike(lines), rows.newIds(lines.size()));
    List<Verdict> verdicts = lines.stream().map(sitting::judge).toList();
    rows.insert(sitting.created());
    rows.update(sitting.changed());
    sitting.changed().forEach((id, agency) -> endSeats(id, agency, by));
    return verdicts;
  }

  /** Enters a new agency, unless it is there already or looks like one that is. */
  @Transactional
  public Registered create(Particulars wanted, Party by) {
    rows.oneWriterAtATime();
    UUID id = rows.newIds(1).getFirst();
    Optional<Objection> objection = objection(id, wanted);
    if (objection.isPresent()) {
      return objection.get();
    }
    rows.insert(Map.of(id, wanted));
    audit.write(Act.by(by, "agency.created").about(party(id)));
    return new Registered.Done(id);
  }

  /**
   * Changes an agency that is still as it was at this change; another name becomes one more, so
   * that the former one still finds it.
   */
  @Transactional
  public Registered change(UUID id, long change, UnaryOperator<Particulars> wanted, Party by) {
    rows.oneWriterAtATime();
    Optional<Known> known = rows.find(id);
    if (known.isEmpty()) {
      return new Registered.NotThere();
    }
    Particulars before = known.get().particulars();
    if (known.get().change() != change) {
      return new Registered.Stale(known.get());
    }
    Particulars after = wanted.apply(before).formerly(before.name());
    return objection(id, after)
        .<Registered>map(objection -> objection)
        .orElseGet(() -> changed(id, before, after, by));
  }

  /** Somebody's record; who opened it is written down. */
  @Transactional
  public Optional<Known> open(UUID id, Party by) {
    Optional<Known> known = rows.find(id);
    known.ifPresent(_ -> audit.write(Act.by(by, "agency.opened").about(party(id))));
    return known;
  }

  private Registered changed(UUID id, Particulars before, Particulars after, Party by) {
    Set<Field> fields = before.differences(after);
    if (!fields.isEmpty()) {
      rows.update(Map.of(id, after));
      audit.write(
          Act.by(by, act(fields, after))
              .about(party(id))
              .with("fields", fields.stream().map(Field::word).collect(Collectors.joining(" "))));
      endSeats(id, after, by);
    }
    return new Registered.Done(id);
  }

  /** Nobody sits for an agency that is closed; who did is told by those who hear of it. */
  private void endSeats(UUID id, Particulars after, Party by) {
    if (after.status() == Status.CLOSED) {
      seats
          .close(id, by.id())
          .forEach(
              seat ->
                  audit.write(
                      Act.by(by, "seat.closed")
                          .about(party(id))
                          .with("system", seat.system())
                          .with("holder", seat.holder().toString())));
    }
  }

  private static String act(Set<Field> fields, Particulars after) {
    if (!fields.contains(Field.STATUS)) {
      return "agency.changed";
    }
    return after.status() == Status.CLOSED ? "agency.closed" : "agency.reopened";
  }

  /** Another agency that has this number, or this name or one that looks like it in this place. */
  private Optional<Objection> objection(UUID id, Particulars wanted) {
    return rows.alike(List.of(wanted)).entrySet().stream()
        .filter(other -> !other.getKey().equals(id))
        .flatMap(
            other ->
                reason(wanted, other.getValue()).stream()
                    .map(reason -> new Objection(reason, other.getKey(), other.getValue().name())))
        .findFirst();
  }

  private static Optional<Reason> reason(Particulars wanted, Particulars other) {
    if (wanted.number() != null && wanted.number().equals(other.number())) {
      return Optional.of(Reason.NUMBER_OF_ANOTHER);
    }
    if (!wanted.near(other)) {
      return Optional.empty();
    }
    boolean sameName = ThaiNames.plain(wanted.name()).equals(ThaiNames.plain(other.name()));
    return Optional.of(sameName ? Reason.ALREADY_THERE : Reason.NAME_LOOKS_LIKE_ANOTHER);
  }

  private static Party party(UUID id) {
    return Party.of("agency", id);
  }
}
