package phuchuay.console.canned;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.chat.OfficerSays;
import phuchuay.console.enclosing.Enclosures;
import phuchuay.files.StoredFile;
import phuchuay.files.Upload;
import phuchuay.files.UploadField;
import phuchuay.platform.Words;

/** What the pages of canned replies show. */
@Component
class CannedPage {

  private static final int MOST_TYPED = 100;

  private final CannedReplies replies;
  private final CannedFacts facts;
  private final OfficerSays says;
  private final Words words;

  CannedPage(CannedReplies replies, CannedFacts facts, OfficerSays says, Words words) {
    this.replies = replies;
    this.facts = facts;
    this.says = says;
    this.words = words;
  }

  /** Whose they are and whether they are still in use. */
  enum Show {
    ALL,
    SHARED,
    MINE,
    ARCHIVED;

    static Show read(String typed) {
      return Arrays.stream(values())
          .filter(show -> show.word().equals(typed))
          .findFirst()
          .orElse(ALL);
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(CannedReply reply) {
      return switch (this) {
        case ALL -> !reply.archived();
        case SHARED -> !reply.archived() && reply.shared();
        case MINE -> !reply.archived() && !reply.shared();
        case ARCHIVED -> reply.archived();
      };
    }
  }

  /** By system: those of all systems first. */
  void list(Person me, String typed, String system, String show, Model page) {
    Show chosen = Show.read(show);
    String letters = typed.substring(0, Math.min(typed.length(), MOST_TYPED));
    Map<String, List<CannedReply>> bySystem = new LinkedHashMap<>();
    List<CannedReply> found =
        replies.listed(me, letters).stream()
            .filter(chosen::shows)
            .filter(reply -> system.isEmpty() || reply.system().equals(system))
            .toList();
    Stream.concat(Stream.of(""), systems(me).stream())
        .forEach(
            each -> {
              List<CannedReply> of =
                  found.stream().filter(reply -> reply.system().equals(each)).toList();
              if (!of.isEmpty()) {
                bySystem.put(each, of);
              }
            });
    page.addAttribute("replies", bySystem);
    page.addAttribute("count", found.size());
    page.addAttribute("typed", letters);
    page.addAttribute("system", system);
    page.addAttribute("show", chosen.word());
    page.addAttribute("shows", Arrays.stream(Show.values()).map(Show::word).toList());
    page.addAttribute("systems", systems(me));
    page.addAttribute("me", me);
  }

  void form(
      Person me,
      CannedReply reply,
      CannedForm form,
      List<StoredFile> files,
      List<Upload.Refused> refused,
      Model page) {
    page.addAttribute("form", form);
    page.addAttribute("reply", reply);
    page.addAttribute("isNew", reply.version() == 0);
    page.addAttribute("mayChange", reply.version() == 0 || reply.changedBy(me));
    page.addAttribute("mistakes", Map.of());
    page.addAttribute("strange", Filled.strange(form.textClean()));
    page.addAttribute("systems", systems(me));
    page.addAttribute("fills", Arrays.stream(Fill.values()).map(Fill::shown).toList());
    page.addAttribute("buttons", CannedForm.BUTTONS);
    page.addAttribute("upload", place(files, refused));
  }

  private static UploadField place(List<StoredFile> files, List<Upload.Refused> refused) {
    return new UploadField(
        "files", Enclosures.KEEPER, Enclosures.FIELD, Enclosures.ALLOWED, true, files, refused);
  }

  /** As the phone would show it if this officer sent it now. */
  void preview(Person me, CannedReply reply, Model page) {
    Filled filled = replies.fill(reply, facts.of(me, reply.system(), null, null));
    List<OfficerSays.Choice> choices =
        reply.buttons().stream()
            .map(button -> new OfficerSays.Choice(button.label(), button.says()))
            .toList();
    var say = says.text(reply.system(), filled.text(), choices);
    page.addAttribute("filled", filled);
    page.addAttribute("preview", words.chat(say.template(), say.fills()).messages().getFirst());
  }

  private static List<String> systems(Person me) {
    return AccountSystem.ofPeople().stream().filter(me::worksFor).map(AccountSystem::word).toList();
  }
}
