package phuchuay.console.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.chat.SentCall;
import phuchuay.mail.SentMail;

/** Words what was sent, a line each. */
@Component
class Rows {

  private final TemplateNames names;
  private final SendWords words;

  Rows(TemplateNames names, SendWords words) {
    this.names = names;
    this.words = words;
  }

  Row of(SentMail mail) {
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
            : names.again(mail.template(), mail.about()),
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

  private static boolean onItsWay(String state) {
    return state.equals("QUEUED") || state.equals("SENDING");
  }
}
