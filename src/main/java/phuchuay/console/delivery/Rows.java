package phuchuay.console.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.chat.SentCall;
import phuchuay.mail.SentMail;

/** Words what was sent, a line each. */
@Component
class Rows {

  private final TemplateNames names;
  private final SendWords words;
  private final Cases cases;

  Rows(TemplateNames names, SendWords words, Cases cases) {
    this.names = names;
    this.words = words;
    this.cases = cases;
  }

  Row of(SentMail mail, Person officer) {
    SendWords.Told told = words.mail(mail.state(), mail.reason());
    return new Row(
        mail.at(),
        "mail",
        mail.to(),
        List.of(names.of(mail.template())),
        told.state(),
        told.tone(),
        told.why(),
        mail.reason() == null ? "" : mail.reason(),
        mail.attempts(),
        told.todo(),
        onItsWay(mail.state())
            ? TemplateNames.Again.NOWHERE
            : names.again(mail.template(), known(mail, officer)),
        0);
  }

  Row of(SentCall call) {
    SendWords.Told told = words.line(call.state(), call.reason());
    boolean open = told.tone().equals("bad") || call.state().equals("UNKNOWN");
    boolean decided = call.cared() != null;
    return new Row(
        call.at(),
        "line",
        "",
        names.of(call.templates()),
        told.state(),
        told.tone(),
        told.why(),
        call.reason() == null ? "" : call.reason(),
        call.attempts(),
        decided ? words.decided(String.valueOf(call.cared())) : told.todo(),
        TemplateNames.Again.NOWHERE,
        open && !decided && !call.state().equals("EXPIRED") ? call.id() : 0);
  }

  /** The ids that pages about it are found by. */
  private Map<String, UUID> known(SentMail mail, Person officer) {
    Map<String, UUID> known = new HashMap<>();
    Optional.ofNullable(mail.about()).ifPresent(person -> known.put("person", person));
    CaseNumber.read(mail.number())
        .flatMap(number -> cases.find(number, Caller.of(officer)))
        .ifPresent(file -> known.put("case", file.id()));
    return known;
  }

  private static boolean onItsWay(String state) {
    return state.equals("QUEUED") || state.equals("SENDING");
  }
}
