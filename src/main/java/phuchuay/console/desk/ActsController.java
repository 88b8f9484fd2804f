package phuchuay.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Caring;
import phuchuay.chat.care.Officer;
import phuchuay.chat.care.Result;
import phuchuay.chat.care.Result.Why;
import phuchuay.chat.masking.Masking;
import phuchuay.platform.Time;

/** What officers do with a conversation, beside answering. */
@Controller
class ActsController {

  static final String ONE = DeskController.PATH + "/{conversation:[0-9]+}";
  static final int MOST = 5000;

  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final Caring caring;
  private final CareLists lists;
  private final DeskOfficers officers;
  private final Moves moves;
  private final Outcomes outcomes;
  private final Clock clock;

  ActsController(
      Caring caring,
      CareLists lists,
      DeskOfficers officers,
      Moves moves,
      Outcomes outcomes,
      Clock clock) {
    this.caring = caring;
    this.lists = lists;
    this.officers = officers;
    this.moves = moves;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @PostMapping(ONE + "/{act:taking|release|handing-back|closing|reading}")
  ResponseEntity<Problem> act(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @PathVariable String act,
      @RequestParam(defaultValue = "false") boolean over,
      HttpServletRequest request) {
    Officer officer = officers.of(me, request.getRemoteAddr());
    Result result =
        switch (act) {
          case "taking" -> caring.take(conversation, officer, over);
          case "release" -> caring.release(conversation, officer);
          case "handing-back" -> caring.handBack(conversation, officer);
          case "closing" -> caring.close(conversation, officer);
          default -> caring.read(conversation, officer);
        };
    return outcomes.after(conversation, result, request);
  }

  @PostMapping(ONE + "/snooze")
  ResponseEntity<Problem> snooze(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam("for") String until,
      HttpServletRequest request) {
    return outcomes.after(
        conversation,
        caring.snooze(conversation, officers.of(me, request.getRemoteAddr()), moment(until)),
        request);
  }

  private Instant moment(String until) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
    return switch (until) {
      case "tomorrow" -> today.plusDays(1).atTime(MORNING).atZone(Time.BANGKOK).toInstant();
      case "week" ->
          today
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .atTime(MORNING)
              .atZone(Time.BANGKOK)
              .toInstant();
      default -> clock.instant().plus(Duration.ofHours(1));
    };
  }

  /**
   * @param to an officer's id, or {@code system:} and a system
   */
  @PostMapping(ONE + "/transfer")
  ResponseEntity<Problem> transfer(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request) {
    Officer officer = officers.of(me, request.getRemoteAddr());
    Optional<AccountSystem> system =
        to.startsWith("system:")
            ? AccountSystem.read(to.substring(7)).filter(one -> one != AccountSystem.STAFF)
            : Optional.empty();
    Officer other = system.isPresent() ? null : other(conversation, officer, to);
    if (system.isEmpty() && other == null) {
      return outcomes.after(conversation, Result.refused(Why.NOBODY), request);
    }
    return outcomes.after(
        conversation,
        caring.transfer(
            conversation, officer, other, system.map(AccountSystem::word).orElse(""), cut(why)),
        request);
  }

  private @Nullable Officer other(long conversation, Officer me, String id) {
    try {
      String system = lists.find(conversation, me).map(care -> care.about().system()).orElse("");
      return officers.other(UUID.fromString(id), system);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  @PostMapping(ONE + "/labels")
  ResponseEntity<Problem> label(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam String label,
      @RequestParam boolean on,
      HttpServletRequest request) {
    String clean = label.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (clean.isEmpty() || clean.length() > 30) {
      return outcomes.not(conversation, "empty", "", "", request);
    }
    return outcomes.after(
        conversation,
        caring.label(conversation, officers.of(me, request.getRemoteAddr()), clean, on),
        request);
  }

  @PostMapping(ONE + "/notes")
  ResponseEntity<Problem> note(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam String words,
      @RequestParam(required = false) @Nullable List<UUID> mention,
      HttpServletRequest request) {
    if (words.isBlank()) {
      return outcomes.not(conversation, "empty", "", "", request);
    }
    String masked = Masking.mask(cut(words)).text();
    return outcomes.after(
        conversation,
        caring.note(
            conversation,
            officers.of(me, request.getRemoteAddr()),
            masked,
            mention == null ? List.of() : mention),
        request);
  }

  /** Codes are issued without leaving the conversation: the same move as in the queue. */
  @PostMapping(ONE + "/cases/{file}/codes")
  ResponseEntity<Problem> issue(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @PathVariable UUID file,
      @RequestParam int seen,
      @RequestParam int count,
      HttpServletRequest request) {
    Answers granted = new Answers(Map.of("granted", new Answer.Text(String.valueOf(count))));
    Moved moved = moves.move(new MoveRequest(file, "approve", seen, null, granted), Caller.of(me));
    return moved instanceof Moved.Done
        ? outcomes.after(conversation, new Result.Done(), request)
        : outcomes.not(conversation, "case", "", "", request);
  }

  static String cut(String words) {
    return words.length() > MOST ? words.substring(0, MOST) : words;
  }
}
