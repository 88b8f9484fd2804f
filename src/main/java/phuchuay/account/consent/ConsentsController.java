package phuchuay.account.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;

/** One's own consents (ความยินยอมของฉัน): what stands, what was said before, and what was read. */
@Controller
class ConsentsController {

  private static final Set<String> NEWS = Set.of("given", "refused", "withdrawn");

  private final ConsentTexts texts;
  private final ConsentRows rows;

  ConsentsController(ConsentTexts texts, ConsentRows rows) {
    this.texts = texts;
    this.rows = rows;
  }

  @GetMapping("/consents")
  String list(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Locale locale,
      Model page) {
    List<ConsentRow> answers = rows.of(me.id());
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    page.addAttribute(
        "asked",
        texts.of(me.system()).stream().map(text -> Asked.of(text, answers, locale)).toList());
    page.addAttribute("answers", answers.stream().map(row -> shown(row, locale)).toList());
    return "account/consents";
  }

  /** What one answer was: words, moment, signature. Another's is not there. */
  @GetMapping("/consents/{id:[0-9][0-9a-f-]*}")
  String one(@AuthenticationPrincipal Person me, @PathVariable String id, Model page) {
    ConsentRow row =
        id(id)
            .flatMap(found -> rows.find(found, me.id()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ConsentText text = rows.text(row);
    page.addAttribute("answer", shown(row, Locale.of(row.language())));
    page.addAttribute("words", text.words(Locale.of(row.language())));
    page.addAttribute(
        "strokes", row.signature() instanceof Signature.Drawn(Strokes drawn) ? drawn : null);
    page.addAttribute(
        "typed", row.signature() instanceof Signature.Typed(var name) ? name.value() : null);
    return "account/consent-given";
  }

  private Answered shown(ConsentRow row, Locale locale) {
    return Answered.of(row, rows.text(row).words(locale).title());
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
