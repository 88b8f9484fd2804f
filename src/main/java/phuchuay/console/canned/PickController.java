package phuchuay.console.canned;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.chat.SystemNames;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import tools.jackson.databind.json.JsonMapper;

/** What the composer of the desk offers while an officer types. */
@Controller
class PickController {

  private static final int MOST = 12;
  private static final int MOST_TYPED = 100;

  private final CannedReplies replies;
  private final CannedFacts facts;
  private final StoredFiles files;
  private final JsonMapper json;

  PickController(CannedReplies replies, CannedFacts facts, StoredFiles files, JsonMapper json) {
    this.replies = replies;
    this.facts = facts;
    this.files = files;
    this.json = json;
  }

  /**
   * A reply to choose.
   *
   * @param text filled in as far as things are known
   * @param missing what is not, with commas between; empty, and then no attribute, if nothing is
   * @param buttons and files as JSON
   */
  record Option(CannedReply reply, String text, String missing, String buttons, String files) {}

  @GetMapping("/console/canned/pick")
  String pick(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String number,
      Model page) {
    String letters = typed.substring(0, Math.min(typed.length(), MOST_TYPED));
    Map<Fill, String> known = facts.of(me, system(system), agency, number);
    List<Option> options =
        replies.search(me, letters, system(system)).stream()
            .limit(MOST)
            .map(reply -> option(reply, known))
            .toList();
    page.addAttribute("options", options);
    page.addAttribute("typed", letters);
    return "console/canned-pick";
  }

  private static String system(String typed) {
    return SystemNames.ALL.contains(typed) ? typed : "";
  }

  private Option option(CannedReply reply, Map<Fill, String> known) {
    Filled filled = replies.fill(reply, known);
    return new Option(
        reply,
        filled.text(),
        String.join(", ", filled.missing()),
        json.writeValueAsString(reply.buttons()),
        json.writeValueAsString(files(reply)));
  }

  private List<Map<String, Object>> files(CannedReply reply) {
    return reply.files().stream()
        .map(files::find)
        .flatMap(Optional::stream)
        .map(PickController::file)
        .toList();
  }

  private static Map<String, Object> file(StoredFile file) {
    return Map.of(
        "id", file.id(),
        "name", Optional.ofNullable(file.name()).orElse("–"),
        "size", file.size(),
        "kind", file.kind().name());
  }
}
