package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.chat.ChatTicket;
import phuchuay.chat.ChatTickets;
import phuchuay.platform.Taken;
import phuchuay.registration.code.Guesser;
import phuchuay.registration.code.Guesses;
import phuchuay.registration.code.LiveCode;
import phuchuay.registration.code.LiveCodes;

/** The first page of joining: the code. Whatever is wrong with one, the page says the same. */
@Controller
class CodeController {

  private static final String PAGE = "registration/code";
  private static final Set<String> NEWS = Set.of("late", "gone");
  private static final long LONG_WAIT = 120;

  private final LiveCodes codes;
  private final Guesses guesses;
  private final Progress progress;
  private final ChatTickets tickets;

  CodeController(LiveCodes codes, Guesses guesses, Progress progress, ChatTickets tickets) {
    this.codes = codes;
    this.guesses = guesses;
    this.progress = progress;
    this.tickets = tickets;
  }

  @GetMapping("/register")
  String form(
      @RequestParam(required = false) @Nullable String news,
      @RequestParam(defaultValue = "") String ticket,
      Model page) {
    boolean live = !ticket.isEmpty() && tickets.look(ticket).isPresent();
    page.addAttribute("ticket", live ? ticket : "");
    page.addAttribute("late", !ticket.isEmpty() && !live);
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return PAGE;
  }

  @PostMapping("/register")
  String look(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page.addAttribute("typedCode", code);
    if (code.isBlank()) {
      return Pages.again(PAGE, "missing", page, response);
    }
    if (!ticket.isEmpty()) {
      tickets.use(ticket).ifPresent(from -> progress.comesFromChat(request, phone(from)));
    }
    Guesser who = progress.guesser(request);
    Taken taken = guesses.take(who);
    if (!taken.allowed()) {
      return refused(taken, response, page);
    }
    Optional<LiveCode> found = codes.find(code, who.agency());
    if (found.isEmpty()) {
      guesses.wrong();
      return Pages.again(PAGE, "wrong", page, response);
    }
    guesses.right(who);
    codes.opened(found.get().id());
    progress.begin(request, found.get());
    return Pages.to("/register/person", locale);
  }

  /** What was said to a phone about one agency is of no other. */
  private static Guesser phone(ChatTicket ticket) {
    String agency = ticket.about().get("agency");
    return Guesser.phone(ticket.lineId(), agency == null ? null : UUID.fromString(agency));
  }

  private static String refused(Taken taken, HttpServletResponse response, Model page) {
    long minutes = Math.max(1, taken.retryAfter().plus(Duration.ofSeconds(59)).toMinutes());
    page.addAttribute("inHours", minutes > LONG_WAIT);
    page.addAttribute("waits", minutes > LONG_WAIT ? (minutes + 59) / 60 : minutes);
    response.setHeader("Retry-After", String.valueOf(taken.retryAfter().toSeconds()));
    return Pages.again(PAGE, taken.away() ? "away" : "wait", page, response);
  }
}
