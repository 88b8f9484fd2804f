package phuchuay.console.canned;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.console.enclosing.Enclosures;
import phuchuay.files.StoredFile;
import phuchuay.files.Upload;

/** Writing a canned reply at the desk, with a look at how a phone shows it. */
@Controller
class CannedFormController {

  private static final String PATH = "/console/canned";
  private static final String FORM = "console/canned-form";

  private final CannedReplies replies;
  private final CannedDesk desk;
  private final CannedPage view;
  private final Enclosures enclosures;

  CannedFormController(
      CannedReplies replies, CannedDesk desk, CannedPage view, Enclosures enclosures) {
    this.replies = replies;
    this.desk = desk;
    this.view = view;
    this.enclosures = enclosures;
  }

  @GetMapping(PATH + "/new")
  String fresh(@AuthenticationPrincipal Person me, Model page) {
    CannedReply blank = CannedDesk.blank(me, true);
    view.form(me, blank, CannedForm.fresh(me), List.of(), List.of(), page);
    return FORM;
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable String id, @AuthenticationPrincipal Person me, Model page) {
    CannedReply reply = replies.find(me, id).orElseThrow(CannedFormController::nothing);
    List<StoredFile> files = desk.files(me, reply, reply.files());
    view.form(me, reply, CannedForm.of(reply), files, List.of(), page);
    view.preview(me, reply, page);
    return FORM;
  }

  @PostMapping(PATH)
  String add(
      @ModelAttribute("form") CannedForm form,
      @ModelAttribute Brought brought,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException {
    return save(CannedDesk.blank(me, form.shared()), form, brought, me, request, response, page);
  }

  @PostMapping(PATH + "/{id}")
  String change(
      @PathVariable String id,
      @ModelAttribute("form") CannedForm form,
      @ModelAttribute Brought brought,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException {
    return save(theirs(me, id), form, brought, me, request, response, page);
  }

  /**
   * What came along with the form.
   *
   * @param files those that it has
   * @param chosen those that no script sent before
   * @param without the one to be left out
   * @param look how it would look, nothing more
   */
  record Brought(
      @Nullable List<UUID> files,
      @BindParam("files-new") @Nullable List<MultipartFile> chosen,
      @BindParam("files-without") @Nullable UUID without,
      @Nullable String look) {

    List<UUID> ids() {
      return files == null ? List.of() : files.stream().filter(id -> !id.equals(without)).toList();
    }
  }

  private String save(
      CannedReply was,
      CannedForm form,
      Brought brought,
      Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException {
    List<StoredFile> files = new ArrayList<>(desk.files(me, was, brought.ids()));
    List<Upload.Refused> refused = new ArrayList<>();
    List<MultipartFile> chosen = brought.chosen() == null ? List.of() : brought.chosen();
    for (Upload upload : enclosures.takeAll(me, chosen)) {
      switch (upload) {
        case Upload.Kept(StoredFile file) -> files.add(file);
        case Upload.Refused one -> refused.add(one);
      }
    }
    view.form(me, was, form, files, refused, page);
    Map<String, String> mistakes = form.mistakes(me);
    if (brought.look() != null) {
      view.preview(me, form.reply(was), page);
      return FORM;
    }
    if (brought.without() != null) {
      return FORM;
    }
    if (!refused.isEmpty() || !mistakes.isEmpty()) {
      return wrong(mistakes, response, page);
    }
    return switch (desk.save(me, was, form, files, request.getRemoteAddr())) {
      case YES -> "redirect:" + PATH + "?saved=kept";
      case SHORTCUT_TAKEN -> wrong(Map.of("shortcut", "taken"), response, page);
      case STALE -> stale(me, was, response, page);
    };
  }

  private static String wrong(
      Map<String, String> mistakes, HttpServletResponse response, Model page) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("mistakes", mistakes);
    return FORM;
  }

  /**
   * What was typed stays; what the other wrote stands above it, and the next try is against that.
   */
  private String stale(Person me, CannedReply was, HttpServletResponse response, Model page) {
    CannedReply newer = replies.find(me, was.id()).orElseThrow(CannedFormController::nothing);
    response.setStatus(HttpStatus.CONFLICT.value());
    page.addAttribute("newer", newer);
    page.addAttribute("reply", newer);
    return FORM;
  }

  private CannedReply theirs(Person me, String id) {
    return replies.changeable(me, id).orElseThrow(CannedFormController::nothing);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
