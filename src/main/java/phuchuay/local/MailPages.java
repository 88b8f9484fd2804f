package phuchuay.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Reads the mails that were caught. */
@Local
@Controller
class MailPages {

  private final MailCatcher mails;

  MailPages(MailCatcher mails) {
    this.mails = mails;
  }

  @GetMapping("/local/mail")
  String list(@RequestParam(defaultValue = "") String to, Model model) {
    model.addAttribute("to", to);
    model.addAttribute("mails", mails.to(to.isBlank() ? null : to));
    return "local/mail";
  }

  @GetMapping("/local/mail/{id:\\d+}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("mail", mail(id));
    return "local/mail-one";
  }

  /** The HTML of a mail, as inert as in a careful mail program; links open outside its frame. */
  @GetMapping("/local/mail/{id:\\d+}/html")
  ResponseEntity<byte[]> html(@PathVariable String id) {
    String html = "<base target=\"_blank\">" + mail(id).html();
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
                + " sandbox allow-popups allow-popups-to-escape-sandbox")
        .body(html.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/local/mail/messages")
  @ResponseBody
  List<Mail> messages(@RequestParam @Nullable String to) {
    return mails.to(to);
  }

  private Mail mail(String id) {
    return mails.mail(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
