package phuchuay.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
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
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Caring;
import phuchuay.chat.care.Officer;
import phuchuay.chat.care.Result;
import phuchuay.chat.care.Result.Why;
import phuchuay.chat.care.Typing;
import phuchuay.platform.Time;

/**
 * What officers do at the desk. Pages that live ask by script and hear what came of it; a form that
 * is sent without one comes back to the page, which says it.
 */
@Controller
class ActsController {

  private static final String ONE = DeskController.PATH + "/{conversation:[0-9]+}";
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final Caring caring;
  private final CareLists lists;
  private final Composing composing;
  private final Typing typing;
  private final DeskOfficers officers;
  private final Moves moves;
  private final Rows rows;
  private final Clock clock;

  ActsController(
      Caring caring,
      CareLists lists,
      Composing composing,
      Typing typing,
      DeskOfficers officers,
      Moves moves,
      Rows rows,
      Clock clock) {
    this.caring = caring;
    this.lists = lists;
    this.composing = composing;
    this.typing = typing;
    this.officers = officers;
    this.moves = moves;
    this.rows = rows;
    this.clock = clock;
  }

  @PostMapping(ONE + "/answer")
  ResponseEntity<Problem> answer(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @ModelAttribute Answered answered,
      HttpServletRequest request) {
    Officer officer = officers.of(me, request.getRemoteAddr());
    Optional<Care> care = lists.find(conversation, officer);
    if (care.isEmpty()) {
      return after(conversation, Result.refused(Why.GONE), request);
    }
    Optional<UUID> other = typing.other(conversation, me.id());
    if (other.isPresent() && care.get().heldByAnother(me.id())) {
      return after(conversation, new Result.Refused(Why.TAKEN, other.get()), request);
    }
    Composing.Not against = composing.against(answered);
    if (against != null) {
      return not(conversation, against.why(), "", against.text(), request);
    }
    try {
      return after(conversation, sent(me, officer, conversation, answered), request);
    } catch (Composing.Gone gone) {
      return not(conversation, "file", "", "", request);
    }
  }

  private Result sent(Person me, Officer officer, long conversation, Answered answered) {
    Result result =
        caring.answer(
            conversation,
            officer,
            answered.key(),
            answered.seen(),
            care -> composing.of(answered, care, me));
    if (!result.done()) {
      return result;
    }
    typing.writes(conversation, me.id(), "");
    return answered.closes() ? caring.close(conversation, officer) : result;
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
    return after(conversation, result, request);
  }

  @PostMapping(ONE + "/snooze")
  ResponseEntity<Problem> snooze(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam("for") String until,
      HttpServletRequest request) {
    return after(
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
      return after(conversation, Result.refused(Why.NOBODY), request);
    }
    return after(
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
      return not(conversation, "empty", "", "", request);
    }
    return after(
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
      return not(conversation, "empty", "", "", request);
    }
    String masked = phuchuay.chat.masking.Masking.mask(cut(words)).text();
    return after(
        conversation,
        caring.note(
            conversation,
            officers.of(me, request.getRemoteAddr()),
            masked,
            mention == null ? List.of() : mention),
        request);
  }

  /** What is being written, at most twice a second; who else writes, if somebody does. */
  @PostMapping(ONE + "/draft")
  ResponseEntity<Map<String, String>> draft(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    if (lists.find(conversation, officers.of(me, request.getRemoteAddr())).isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    String other = typing.writes(conversation, me.id(), cut(text)).map(officers::name).orElse("");
    return ResponseEntity.ok(Map.of("other", other));
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
        ? after(conversation, new Result.Done(), request)
        : not(conversation, "case", "", "", request);
  }

  private static String cut(String words) {
    return words.length() > 5000 ? words.substring(0, 5000) : words;
  }

  private ResponseEntity<Problem> after(
      long conversation, Result result, HttpServletRequest request) {
    return switch (result) {
      case Result.Done() ->
          byScript(request)
              ? ResponseEntity.noContent().build()
              : ResponseEntity.status(HttpStatus.SEE_OTHER)
                  .location(URI.create(DeskController.PATH + "/" + conversation))
                  .build();
      case Result.Refused(Why why, UUID by) ->
          not(
              conversation,
              why.name().toLowerCase(Rows.THAI),
              by == null ? "" : officers.name(by),
              "",
              request);
    };
  }

  private ResponseEntity<Problem> not(
      long conversation, String why, String name, String text, HttpServletRequest request) {
    if (byScript(request)) {
      HttpStatus status = why.equals("gone") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
      return ResponseEntity.status(status)
          .body(new Problem(why, rows.word("desk.problem." + why, "", name), text));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(DeskController.PATH + "/" + conversation + "?problem=" + why))
        .build();
  }

  private static boolean byScript(HttpServletRequest request) {
    return request.getHeader("X-Desk") != null;
  }
}
