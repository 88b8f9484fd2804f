package phuchuay.casework.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Label;
import phuchuay.casework.NewCase;
import phuchuay.casework.programme.Opener;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;

/** What somebody may begin: by anybody, as a person, or for the agencies they sit for. */
@Component
public class Begins {

  private static final int MOST_DRAFTS = 100;

  private final Programmes programmes;
  private final Seats seats;
  private final Agencies agencies;
  private final Cases cases;

  Begins(Programmes programmes, Seats seats, Agencies agencies, Cases cases) {
    this.programmes = programmes;
    this.seats = seats;
    this.agencies = agencies;
    this.cases = cases;
  }

  /**
   * Something that may be begun; for an agency when it is done through a seat.
   *
   * @param own whether it is of the system that they have an account for
   * @param draft one that was begun already and waits
   */
  public record Begin(
      String type,
      String system,
      String name,
      @Nullable String lead,
      @Nullable UUID seat,
      @Nullable String agency,
      boolean own,
      @Nullable UUID draft) {}

  /** All of them, or those of one system. */
  public List<Begin> of(@Nullable Person me, Caller caller, String system, Locale language) {
    List<CaseFile> drafts =
        cases.mine(caller, MOST_DRAFTS, 0).stream().filter(CaseFile::draft).toList();
    List<Begin> begins = new ArrayList<>();
    for (AccountSystem one : AccountSystem.ofPeople()) {
      if (system.isEmpty() || one.word().equals(system)) {
        programmes.of(one).forEach(programme -> add(programme, me, drafts, language, begins));
      }
    }
    return begins;
  }

  private void add(
      Programme programme,
      @Nullable Person me,
      List<CaseFile> drafts,
      Locale language,
      List<Begin> begins) {
    if (me != null && me.staff() && !programme.opens().contains(Opener.STAFF)) {
      return;
    }
    List<Seat> seats = me == null ? List.of() : held(me, programme);
    if (programme.opens().contains(Opener.SEAT) && !seats.isEmpty()) {
      seats.forEach(seat -> begins.add(begin(programme, seat, me, drafts, language)));
    } else if (alone(programme, me)) {
      begins.add(begin(programme, null, me, drafts, language));
    }
  }

  private static boolean alone(Programme programme, @Nullable Person me) {
    return programme.opens().contains(Opener.PUBLIC)
        || me != null
            && programme.opens().contains(Opener.PERSON)
            && me.worksFor(programme.system());
  }

  /** The case that is wanted, through the seat if it is theirs. */
  NewCase wanted(Caller caller, String type, @Nullable UUID seat) {
    NewCase wanted = NewCase.by(caller.party(), type);
    Optional<Seat> held =
        caller.account().stream()
            .flatMap(account -> seats.heldBy(account).stream())
            .filter(one -> one.id().equals(seat))
            .findFirst();
    return held.map(one -> wanted.of(one.agency(), one.id())).orElse(wanted);
  }

  private List<Seat> held(Person me, Programme programme) {
    return seats.heldBy(me.id()).stream()
        .filter(seat -> seat.system().equals(programme.system().word()))
        .toList();
  }

  private Begin begin(
      Programme programme,
      @Nullable Seat seat,
      @Nullable Person me,
      List<CaseFile> drafts,
      Locale language) {
    Label lead = programme.lead();
    return new Begin(
        programme.type(),
        programme.system().word(),
        programme.name().in(language),
        lead == null ? null : lead.in(language),
        seat == null ? null : seat.id(),
        seat == null ? null : agencies.one(seat.agency()).map(Agency::name).orElse(null),
        me == null || me.worksFor(programme.system()),
        drafts.stream()
            .filter(draft -> draft.type().equals(programme.type()))
            .filter(draft -> Objects.equals(draft.seat(), seat == null ? null : seat.id()))
            .findFirst()
            .map(CaseFile::id)
            .orElse(null));
  }
}
