package phuchuay.registration.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seats;
import phuchuay.platform.Secret;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.CodeRequest;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.ask.CodeDelivery;
import phuchuay.registration.ask.LinkedAsker;

/** What an officer sees and decides about codes. */
@Component
class CodeDesk {

  private final DeskRows rows;
  private final Cases cases;
  private final Moves moves;
  private final Agencies agencies;
  private final Seats seats;
  private final ActivationCodes codes;
  private final CodeDelivery delivery;
  private final LinkedAsker asker;
  private final RegistrationSettings settings;

  CodeDesk(
      DeskRows rows,
      Cases cases,
      Moves moves,
      Agencies agencies,
      Seats seats,
      ActivationCodes codes,
      CodeDelivery delivery,
      LinkedAsker asker,
      RegistrationSettings settings) {
    this.rows = rows;
    this.cases = cases;
    this.moves = moves;
    this.agencies = agencies;
    this.seats = seats;
    this.codes = codes;
    this.delivery = delivery;
    this.asker = asker;
    this.settings = settings;
  }

  List<Asked> waiting(Person officer) {
    return rows.waiting(systems(officer)).stream()
        .flatMap(
            one ->
                Stream.of(cases.one(one.request()))
                    .flatMap(Optional::stream)
                    .map(file -> asked(one, file)))
        .toList();
  }

  List<Given> issued(Person officer) {
    return rows.issued(systems(officer), null).stream()
        .map(one -> new Given(one, agencies.one(one.agency()).map(Agency::name).orElse("–")))
        .toList();
  }

  /** Issues so many; the case moves, the codes are drawn and sent, or nothing happens. */
  Moved approve(UUID request, int seen, int count, Person officer) {
    Answers granted = new Answers(Map.of("granted", new Answer.Text(String.valueOf(count))));
    return moves.move(new MoveRequest(request, "approve", seen, null, granted), Caller.of(officer));
  }

  Moved refuse(UUID request, int seen, String why, Person officer) {
    Answers because = new Answers(Map.of("why", new Answer.Text(why)));
    return moves.move(new MoveRequest(request, "refuse", seen, null, because), Caller.of(officer));
  }

  boolean revoke(UUID code, String reason, Person officer) {
    return mayTouch(code, officer) && codes.revoke(code, reason, officer.party());
  }

  /** A new code for whoever had this one, told where the first was; the old one is dead. */
  @Transactional
  public boolean issueAgain(UUID code, Person officer) {
    Optional<CodeRequest> holder =
        rows.holder(code).filter(asked -> officer.worksFor(asked.system()));
    Optional<Secret> fresh = holder.flatMap(_ -> codes.issueAgain(code, true, officer.party()));
    fresh.ifPresent(one -> delivery.issued(holder.orElseThrow(), List.of(one), true));
    return fresh.isPresent();
  }

  List<String> systems(Person officer) {
    return settings.systems().stream().filter(officer::worksFor).map(AccountSystem::word).toList();
  }

  private boolean mayTouch(UUID code, Person officer) {
    return rows.issued(systems(officer), null).stream().anyMatch(one -> one.id().equals(code))
        || rows.holder(code).filter(asked -> officer.worksFor(asked.system())).isPresent();
  }

  private Asked asked(DeskRows.Waiting one, CaseFile file) {
    Agency agency = agencies.one(one.agency()).orElseThrow();
    long held =
        seats.history(one.agency()).stream()
            .filter(seat -> seat.held() && seat.system().equals(one.system()))
            .count();
    return new Asked(
        one,
        file.number().shown(),
        file.version(),
        agency,
        held,
        seats.most(one.agency(), one.system()),
        one.line() != null,
        file.seat() != null || one.line() != null && asker.sitsFor(one.agency(), one.line()));
  }

  /**
   * A request with what an officer needs to decide.
   *
   * @param seen the version of the case that is decided on
   * @param held how many seats the agency has taken
   */
  record Asked(
      DeskRows.Waiting request,
      String number,
      int seen,
      Agency agency,
      long held,
      int seats,
      boolean chat,
      boolean linked) {}

  /** A code that was issued, with its agency's name. */
  record Given(DeskRows.Issued code, String agency) {}
}
