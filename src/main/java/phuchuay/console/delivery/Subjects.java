package phuchuay.console.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.KnownPeople;
import phuchuay.account.KnownPerson;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.chat.SentCalls;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;

/** Understands whom an officer means: an address, a username, a case's number, a conversation's. */
@Component
class Subjects {

  private static final String EMAIL = "email";

  private final KnownPeople people;
  private final Cases cases;
  private final Seats seats;
  private final SentCalls calls;

  Subjects(KnownPeople people, Cases cases, Seats seats, SentCalls calls) {
    this.people = people;
    this.cases = cases;
    this.seats = seats;
    this.calls = calls;
  }

  Optional<Subject> typed(Person officer, String typed) {
    Optional<CaseNumber> number = CaseNumber.read(typed);
    if (number.isPresent()) {
      return cases.find(number.get(), Caller.of(officer)).map(file -> of(officer, file));
    }
    if (typed.matches("#\\s*\\d{1,15}")) {
      return conversation(officer, Long.parseLong(typed.replaceAll("\\D", "")));
    }
    Subject named = Subject.of(people.named(officer, typed));
    return Optional.of(EmailAddress.read(typed).map(named::and).orElse(named))
        .filter(subject -> !subject.nobody());
  }

  Optional<Subject> person(Person officer, UUID id) {
    return people.one(officer, id).map(one -> Subject.of(List.of(one)));
  }

  /**
   * One that nobody is known behind is for all officers; else they must work for somebody there.
   */
  Optional<Subject> conversation(Person officer, long id) {
    return calls
        .whose(id)
        .flatMap(
            lineId -> {
              List<KnownPerson> behind = people.behind(officer, lineId);
              return behind.isEmpty() && !people.stranger(lineId)
                  ? Optional.empty()
                  : Optional.of(new Subject(behind, Set.of(), Set.of(lineId), id));
            });
  }

  private Subject of(Person officer, CaseFile file) {
    List<KnownPerson> owners = new ArrayList<>();
    holder(file).flatMap(id -> people.one(officer, id)).ifPresent(owners::add);
    String id = file.applicant().id();
    if (file.applicant().kind().equals("person")) {
      people
          .one(officer, UUID.fromString(id))
          .filter(one -> owners.stream().noneMatch(other -> other.id().equals(one.id())))
          .ifPresent(owners::add);
    }
    Subject subject = Subject.of(owners);
    if (file.applicant().kind().equals("contact")) {
      subject = new Subject(subject.people(), subject.addresses(), with(subject, id), null);
    }
    return cases.address(file, EMAIL).map(subject::and).orElse(subject);
  }

  private static Set<String> with(Subject subject, String lineId) {
    Set<String> all = new HashSet<>(subject.lineIds());
    all.add(lineId);
    return all;
  }

  /** Whoever sits now for the agency that the case belongs to. */
  private Optional<UUID> holder(CaseFile file) {
    return file.agency() == null || file.seat() == null
        ? Optional.empty()
        : seats.history(file.agency()).stream()
            .filter(seat -> seat.id().equals(file.seat()) && seat.held())
            .map(Seat::holder)
            .findFirst();
  }
}
