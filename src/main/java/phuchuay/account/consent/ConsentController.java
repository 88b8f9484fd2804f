package phuchuay.account.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Consents;
import phuchuay.account.Person;
import phuchuay.account.door.Entrance;
import phuchuay.account.kept.Pages;

/** The page of one consent: its words, yes and no side by side, a signature where one is wanted. */
@Controller
class ConsentController {

  private static final String PAGE = "account/consent";
  private static final String PATH = "/consents/{purpose:[a-z]+(?:-[a-z]+)*}";
  private static final Set<String> NEWS = Set.of("refused", "withdrawn");

  private final ConsentTexts texts;
  private final ConsentRows rows;
  private final Consents consents;
  private final Entrance entrance;

  ConsentController(ConsentTexts texts, ConsentRows rows, Consents consents, Entrance entrance) {
    this.texts = texts;
    this.rows = rows;
    this.consents = consents;
    this.entrance = entrance;
  }

  @GetMapping(PATH)
  String ask(
      @AuthenticationPrincipal Person me,
      @PathVariable String purpose,
      @RequestParam(required = false) @Nullable String news,
      Locale locale,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return show(me, text(me, purpose), locale, page);
  }

  /** The words that were read must be those of now: who answers to older ones reads again. */
  @PostMapping(PATH)
  String answer(
      @AuthenticationPrincipal Person me,
      @PathVariable String purpose,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String strokes,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    ConsentText text = text(me, purpose);
    Optional<Signature> signature = Signature.read(strokes, name);
    Circumstances how =
        new Circumstances(Consents.How.WEB, locale.getLanguage(), request.getRemoteAddr());
    String problem = problem(text, answer, words, signature.isPresent());
    if (problem == null && answer.equals("no") && consents.refuse(me.id(), text, how)) {
      String path = text.required() ? "/consents/" + purpose : "/consents";
      return Pages.to(path + "?news=refused", locale);
    }
    if (problem == null
        && answer.equals("yes")
        && consents.give(me.id(), text, text.signed() ? signature.orElseThrow() : null, how)) {
      return Pages.to(
          text.required() ? entrance.next(request, me) + "?news=consent" : "/consents?news=given",
          locale);
    }
    page.addAttribute("typedAnswer", answer);
    page.addAttribute("typedName", name);
    page.addAttribute("drawn", Strokes.read(strokes).map(Strokes::text).orElse(""));
    show(me, text, locale, page);
    return Pages.again(PAGE, problem == null ? "moved" : problem, page, response);
  }

  @PostMapping(PATH + "/withdrawal")
  String withdraw(@AuthenticationPrincipal Person me, @PathVariable String purpose, Locale locale) {
    consents.withdraw(me.id(), purpose, Consents.How.WEB);
    return Pages.to("/consents?news=withdrawn", locale);
  }

  private static @Nullable String problem(
      ConsentText text, String answer, String words, boolean signature) {
    if (!words.equals(text.hash())) {
      return "words";
    }
    if (!answer.equals("yes") && !answer.equals("no")) {
      return "answer";
    }
    return answer.equals("yes") && text.signed() && !signature ? "signature" : null;
  }

  private ConsentText text(Person me, String purpose) {
    return texts
        .find(me.system(), purpose)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(Person me, ConsentText text, Locale locale, Model page) {
    page.addAttribute("text", text);
    page.addAttribute("words", text.words(locale));
    page.addAttribute("asked", Asked.of(text, rows.of(me.id()), locale));
    page.addAttribute("system", me.system().word());
    return PAGE;
  }
}
