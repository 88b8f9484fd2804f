package phuchuay.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.chat.Attachment;
import phuchuay.chat.Attachments;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.files.Handing;

/** The pages of the desk, and the parts of them that change. */
@Controller
class DeskController {

  static final String PATH = "/console/desk";
  private static final String ONE = PATH + "/{conversation:[0-9]+}";

  private final DeskPage desk;
  private final DeskOfficers officers;
  private final CareLists lists;
  private final Attachments attachments;
  private final Handing handing;

  DeskController(
      DeskPage desk,
      DeskOfficers officers,
      CareLists lists,
      Attachments attachments,
      Handing handing) {
    this.desk = desk;
    this.officers = officers;
    this.lists = lists;
    this.attachments = attachments;
    this.handing = handing;
  }

  @GetMapping(PATH)
  String inbox(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String queue,
      @RequestParam(required = false) @Nullable String system,
      @RequestParam(required = false) @Nullable String label,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request,
      Model page) {
    desk.list(DeskPage.Wanted.of(queue, system, label, from), me, at(me, request), page);
    desk.duty(me, page);
    return "console/desk";
  }

  @GetMapping(PATH + "/list")
  String list(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String queue,
      @RequestParam(required = false) @Nullable String system,
      @RequestParam(required = false) @Nullable String label,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request,
      Model page) {
    desk.list(DeskPage.Wanted.of(queue, system, label, from), me, at(me, request), page);
    return "console/desk-list :: list";
  }

  @GetMapping(ONE)
  String open(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam(required = false) @Nullable String queue,
      @RequestParam(required = false) @Nullable String system,
      @RequestParam(required = false) @Nullable String label,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable String problem,
      @RequestParam(required = false) @Nullable String at,
      HttpServletRequest request,
      Model page) {
    Care care = care(conversation, me, request);
    desk.list(DeskPage.Wanted.of(queue, system, label, 0), me, at(me, request), page);
    pane(care, me, at == null ? before : desk.around(care, at), page);
    page.addAttribute("shown", at);
    desk.duty(me, page);
    page.addAttribute("problem", Problem.known(problem));
    return "console/desk";
  }

  /** The middle and the right of the page, for whoever has the left already. */
  @GetMapping(ONE + "/pane")
  String pane(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      HttpServletRequest request,
      Model page) {
    pane(care(conversation, me, request), me, null, page);
    return "console/desk-pane :: pane";
  }

  @GetMapping(ONE + "/thread")
  String thread(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @RequestParam(required = false) @Nullable Long before,
      HttpServletRequest request,
      Model page) {
    desk.thread(care(conversation, me, request), me, before, page);
    return "console/desk-thread :: thread";
  }

  @GetMapping(ONE + "/context")
  String context(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      HttpServletRequest request,
      Model page) {
    desk.beside(care(conversation, me, request), me, page);
    return "console/desk-context :: context";
  }

  /** What they sent, as a download. */
  @GetMapping(ONE + "/files/{message}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @PathVariable String message,
      HttpServletRequest request)
      throws IOException {
    return handing
        .file(sent(care(conversation, me, request), message))
        .orElseThrow(DeskController::gone);
  }

  /** A small picture of it that is safe to show. */
  @GetMapping(ONE + "/files/{message}/preview")
  ResponseEntity<byte[]> preview(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      @PathVariable String message,
      HttpServletRequest request) {
    return handing
        .preview(sent(care(conversation, me, request), message))
        .orElseThrow(DeskController::gone);
  }

  private UUID sent(Care care, String message) {
    Optional<Attachment> beside = attachments.one(care.lineId(), message);
    return beside.map(Attachment::file).orElseThrow(DeskController::gone);
  }

  private void pane(Care care, Person me, @Nullable Long before, Model page) {
    desk.thread(care, me, before, page);
    desk.composer(care, me, page);
    desk.beside(care, me, page);
  }

  private Care care(long conversation, Person me, HttpServletRequest request) {
    return lists.find(conversation, at(me, request)).orElseThrow(DeskController::gone);
  }

  private phuchuay.chat.care.Officer at(Person me, HttpServletRequest request) {
    return officers.of(me, request.getRemoteAddr());
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
