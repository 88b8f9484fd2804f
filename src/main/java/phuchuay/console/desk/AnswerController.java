package phuchuay.console.desk;

import static phuchuay.console.desk.ActsController.ONE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Caring;
import phuchuay.chat.care.Officer;
import phuchuay.chat.care.Result;
import phuchuay.chat.care.Result.Why;
import phuchuay.chat.care.Typing;

/** Officers answer, one of them at a time, and see who else is writing. */
@Controller
class AnswerController {

  private final Caring caring;
  private final CareLists lists;
  private final Composing composing;
  private final Typing typing;
  private final DeskOfficers officers;
  private final Outcomes outcomes;

  AnswerController(
      Caring caring,
      CareLists lists,
      Composing composing,
      Typing typing,
      DeskOfficers officers,
      Outcomes outcomes) {
    this.caring = caring;
    this.lists = lists;
    this.composing = composing;
    this.typing = typing;
    this.officers = officers;
    this.outcomes = outcomes;
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
      return outcomes.after(conversation, Result.refused(Why.GONE), request);
    }
    Optional<UUID> other = typing.other(conversation, me.id());
    if (other.isPresent() && care.get().heldByAnother(me.id())) {
      return outcomes.after(conversation, new Result.Refused(Why.TAKEN, other.get()), request);
    }
    Composing.Not against = composing.against(answered);
    if (against != null) {
      return outcomes.not(conversation, against.why(), "", against.text(), request);
    }
    try {
      return outcomes.after(conversation, sent(me, officer, conversation, answered), request);
    } catch (Composing.Gone gone) {
      return outcomes.not(conversation, "file", "", "", request);
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
    String other =
        typing
            .writes(conversation, me.id(), ActsController.cut(text))
            .map(officers::name)
            .orElse("");
    return ResponseEntity.ok(Map.of("other", other));
  }
}
