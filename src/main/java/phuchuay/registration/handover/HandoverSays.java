package phuchuay.registration.handover;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.platform.Secret;
import phuchuay.registration.handover.SeatsOfPhone.Held;

/** Asks for what is still missing of a hand-over; when nothing is, shows all of it once more. */
@Component
class HandoverSays {

  static final String WHICH = "which";
  static final String CHECK = "check";
  private static final int LABEL = 20;

  private final HandoverSteps steps;
  private final SeatsOfPhone seats;
  private final ChatLinks links;

  HandoverSays(HandoverSteps steps, SeatsOfPhone seats, ChatLinks links) {
    this.steps = steps;
    this.seats = seats;
    this.links = links;
  }

  Reply next(Held held, Handover known) {
    return known
        .missing()
        .map(asked -> ask(asked, held, known))
        .orElseGet(() -> check(held, known));
  }

  Reply ask(Asked asked, Held held, Handover known) {
    Map<String, String> fills =
        asked == Asked.NAME ? Map.of("agency", held.name(), "system", held.of()) : Map.of();
    return Reply.ask(
        Say.of("registration/successor-" + asked.word(), fills), steps.step(asked.word(), known));
  }

  /** The same question, said more clearly. */
  Reply again(Asked asked) {
    return Reply.askAgain(Say.of("registration/successor-" + asked.word() + "-again"));
  }

  /** Which of several seats, by number or by pressing. */
  Reply which(List<Held> held, Handover known) {
    String text =
        IntStream.range(0, held.size())
            .mapToObj(i -> (i + 1) + ". " + held.get(i).name() + " (" + held.get(i).of() + ")")
            .collect(Collectors.joining("\n"));
    List<Map<String, String>> all =
        IntStream.range(0, held.size())
            .mapToObj(
                i ->
                    Map.of(
                        "id", held.get(i).seat().toString(),
                        "label", label(i + 1, held.get(i)),
                        "name", held.get(i).name()))
            .toList();
    return Reply.ask(
        Say.of("registration/which-seat", Map.of("text", text, "seats", all)),
        steps.step(WHICH, known));
  }

  Reply check(Held held, Handover known) {
    return Reply.ask(
        Say.of(
            "registration/handover-check",
            Map.of(
                "agency", held.name(),
                "system", held.of(),
                "name", secret(known.name()),
                "position", secret(known.position()),
                "email", secret(known.email()),
                "phone", secret(known.phone()),
                "why", secret(known.why()))),
        steps.step(CHECK, known));
  }

  Reply waiting(String number, Held held) {
    return Reply.done(
        Say.of(
            "registration/handover-waiting",
            Map.of("number", number, "agency", held.name(), "seat", held.seat().toString())));
  }

  Reply sent(String number, Held held) {
    return Reply.done(
        Say.of(
            "registration/handover-sent",
            Map.of(
                "number",
                number,
                "agency",
                held.name(),
                "system",
                held.of(),
                "seat",
                held.seat().toString())));
  }

  /** For whoever is linked to no seat: their predecessor hands over, or the agency writes. */
  Reply stranger() {
    return Reply.done(Say.of("registration/handover-stranger"));
  }

  /** The form for whose predecessor has gone. */
  Reply letter(AccountSystem system) {
    return Reply.done(
        Say.of(
            "registration/handover-letter",
            Map.of(
                "system", seats.name(system), "link", links.to("/cases?system=" + system.word()))));
  }

  private static String label(int number, Held held) {
    String label = number + ". " + held.name();
    return label.length() > LABEL ? label.substring(0, LABEL) : label;
  }

  private static Secret secret(@Nullable String value) {
    return new Secret(value == null || value.isEmpty() ? "–" : value);
  }
}
