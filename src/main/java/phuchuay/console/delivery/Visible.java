package phuchuay.console.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.KnownPeople;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.chat.SentCall;
import phuchuay.mail.SentMail;
import phuchuay.registration.RegistrationSettings;

/** Which of what was sent an officer may know of: what belongs to the systems they work for. */
@Component
class Visible {

  private static final String WAY_BACK = "way-back ";

  private final KnownPeople people;
  private final Cases cases;
  private final Set<AccountSystem> registering;

  Visible(KnownPeople people, Cases cases, RegistrationSettings registration) {
    this.people = people;
    this.cases = cases;
    this.registering = registration.systems();
  }

  List<SentMail> mails(Person officer, List<SentMail> mails) {
    Map<String, Boolean> known = new HashMap<>();
    return mails.stream()
        .filter(mail -> known.computeIfAbsent(key(mail), _ -> mail(officer, mail)))
        .toList();
  }

  List<SentCall> calls(Person officer, String lineId, List<SentCall> calls) {
    Set<UUID> theirs =
        people.behind(officer, lineId).stream()
            .flatMap(one -> one.owners().stream())
            .collect(Collectors.toSet());
    return calls.stream()
        .filter(call -> call.about() == null || theirs.contains(call.about()))
        .toList();
  }

  private static String key(SentMail mail) {
    return mail.about() + " " + mail.topic() + " " + mail.number() + " " + room(mail);
  }

  private boolean mail(Person officer, SentMail mail) {
    if (mail.about() != null) {
      return people.one(officer, mail.about()).isPresent();
    }
    if (mail.topic() != null && mail.topic().startsWith(WAY_BACK)) {
      return cases
          .one(UUID.fromString(mail.topic().substring(WAY_BACK.length())))
          .filter(file -> officer.worksFor(file.system()))
          .isPresent();
    }
    return CaseNumber.read(mail.number())
        .map(number -> cases.find(number, Caller.of(officer)).isPresent())
        .orElseGet(() -> ofNoSystem(officer, mail));
  }

  /** Who registers has no account yet: officers of the systems that take them in may look. */
  private boolean ofNoSystem(Person officer, SentMail mail) {
    return officer.scope().isEmpty()
        || room(mail).equals("registration") && registering.stream().anyMatch(officer::worksFor);
  }

  private static String room(SentMail mail) {
    return mail.template().split("/", 2)[0];
  }
}
