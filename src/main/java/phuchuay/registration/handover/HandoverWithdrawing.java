package phuchuay.registration.handover;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.registration.handover.SeatsOfPhone.Held;

/** Takes a wish to hand over back, after asking once more. */
@Component
class HandoverWithdrawing {

  private final HandoverCases cases;

  HandoverWithdrawing(HandoverCases cases) {
    this.cases = cases;
  }

  /** Only whoever holds the seat takes it back, and only while nobody has decided. */
  Reply said(Optional<Held> seat, CaseNumber number, String act) {
    if (act.equals("withdraw") && seat.isPresent()) {
      return Reply.done(
          Say.of(
              "registration/handover-withdraw-sure",
              Map.of("number", number.shown(), "seat", seat.get().seat().toString())));
    }
    boolean withdrawn =
        act.equals("withdraw-yes") && seat.filter(held -> cases.withdraw(held, number)).isPresent();
    return Reply.done(
        withdrawn
            ? Say.of("registration/handover-withdrawn", Map.of("number", number.shown()))
            : Say.of("registration/withdraw-late"));
  }
}
