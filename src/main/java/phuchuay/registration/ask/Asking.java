package phuchuay.registration.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.directory.Found;
import phuchuay.platform.Secret;
import phuchuay.registration.RegistrationSettings;

/** Asks for what is still missing of a request; when nothing is, shows all of it once more. */
@Component
class Asking {

  static final String WHICH = "which";
  static final String CHECK = "check";
  static final String FIX = "fix";
  private static final int LABEL = 20;

  private final WishSteps steps;
  private final RegistrationSettings settings;

  Asking(WishSteps steps, RegistrationSettings settings) {
    this.steps = steps;
    this.settings = settings;
  }

  Reply next(Wish wish) {
    return wish.missing().map(question -> ask(question, wish)).orElseGet(() -> check(wish));
  }

  Reply ask(Question question, Wish wish) {
    Map<String, Object> fills = new HashMap<>();
    if (question == Question.COUNT) {
      fills.put("agency", String.valueOf(wish.agencyName()));
      fills.put("most", settings.mostCodes());
    } else if (question == Question.NAME) {
      fills.put("agency", String.valueOf(wish.agencyName()));
      fills.put("count", wish.count() == null ? 1 : wish.count());
    }
    return Reply.ask(
        Say.of("registration/ask-" + question.word(), fills), steps.step(question.word(), wish));
  }

  /** Asking how many, of somebody who has just asked for more than are given at once. */
  static Reply mostAtOnce(Reply reply) {
    return reply instanceof Reply.Ask(List<Say> says, Step step)
            && step.name().equals(Question.COUNT.word())
        ? Reply.ask(Say.of("registration/ask-count-most", says.getFirst().fills()), step)
        : reply;
  }

  /** The same question, said more clearly; something else that was meant may be heard instead. */
  Reply again(Question question) {
    Map<String, Object> fills =
        question == Question.COUNT ? Map.of("most", settings.mostCodes()) : Map.of();
    return Reply.askAgain(Say.of("registration/ask-" + question.word() + "-again", fills));
  }

  /** Which of these, by number or by pressing. */
  Reply which(List<Found> found, Wish wish) {
    String text =
        IntStream.range(0, found.size())
            .mapToObj(i -> (i + 1) + ". " + shown(found.get(i)))
            .collect(Collectors.joining("\n"));
    List<Map<String, String>> agencies =
        IntStream.range(0, found.size())
            .mapToObj(
                i ->
                    Map.of(
                        "id", found.get(i).agency().toString(),
                        "label", label(i + 1, found.get(i)),
                        "name", shown(found.get(i))))
            .toList();
    String ids =
        found.stream().map(one -> one.agency().toString()).collect(Collectors.joining(","));
    return Reply.ask(
        Say.of("registration/which-agency", Map.of("text", text, "agencies", agencies)),
        with(steps.step(WHICH, wish), "choices", ids));
  }

  Reply check(Wish wish) {
    return Reply.ask(
        Say.of(
            "registration/check",
            Map.of(
                "agency", String.valueOf(wish.agencyName()),
                "count", Optional.ofNullable(wish.count()).orElse(1),
                "name", secret(wish.name()),
                "position", secret(wish.position()),
                "phone", secret(wish.phone()),
                "email", secret(wish.email()))),
        steps.step(CHECK, wish));
  }

  Reply whatToFix(Wish wish) {
    return Reply.ask(Say.of("registration/ask-fix"), steps.step(FIX, wish));
  }

  /** The agency was not found once; the second time it is left to officers. */
  Reply notFound(Wish wish, boolean before) {
    Step step = with(steps.step(Question.AGENCY.word(), wish), "missed", "yes");
    return before
        ? new Reply.CallStaff(
            List.of(Say.of("registration/agency-unknown")),
            "agency unknown",
            About.topic("code", "gpp"))
        : Reply.ask(Say.of("registration/ask-agency-again"), step);
  }

  static String shown(Found agency) {
    return String.join(" ", agency.name(), agency.district(), agency.province().thai())
        .replaceAll("\\s+", " ");
  }

  private static String label(int number, Found agency) {
    String label = number + ". " + agency.province().thai();
    return label.length() > LABEL ? label.substring(0, LABEL) : label;
  }

  private static Secret secret(@org.jspecify.annotations.Nullable String value) {
    return new Secret(value == null ? "" : value);
  }

  private static Step with(Step step, String key, String value) {
    Map<String, String> known = new HashMap<>(step.known());
    known.put(key, value);
    return new Step(step.name(), Map.copyOf(known));
  }
}
