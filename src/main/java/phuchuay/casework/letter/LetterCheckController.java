package phuchuay.casework.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.letter.LetterRows.Letter;
import phuchuay.platform.ThaiDates;

/** Where the QR code of a letter leads: anybody who holds the paper sees whether it is true. */
@Controller
class LetterCheckController {

  private final LetterRows letters;

  LetterCheckController(LetterRows letters) {
    this.letters = letters;
  }

  @GetMapping("/track/{number}/letters/{code}")
  String check(
      @PathVariable String number,
      @PathVariable String code,
      HttpServletResponse response,
      Locale language,
      Model page) {
    Optional<CaseNumber> read = CaseNumber.read(number);
    Optional<Letter> letter = read.flatMap(known -> letters.find(known, code));
    response.setHeader("Referrer-Policy", "no-referrer");
    if (letter.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "casework/desk-letter-unknown";
    }
    page.addAttribute("number", read.orElseThrow().shown());
    page.addAttribute("reference", letter.get().reference());
    page.addAttribute("dated", ThaiDates.date(letter.get().dated()));
    page.addAttribute("sha256", letter.get().sha256().replaceAll("(.{8})(?=.)", "$1 "));
    return "casework/desk-letter";
  }
}
