package phuchuay.local.line.phone;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.local.line.Chat;
import phuchuay.local.line.LinkTokens;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;

/**
 * LINE's dialog for linking an account: the bot's login page sends the person here with the link
 * token and a nonce of its own, as it would to {@code
 * https://access.line.me/dialog/bot/accountLink}.
 */
@Simulated
@Controller("lineLinkDialog")
@RequestMapping("/local/line/dialog/bot/accountLink")
class LinkDialog {

  private final LinkTokens tokens;
  private final World world;
  private final Acts acts;

  LinkDialog(LinkTokens tokens, World world, Acts acts) {
    this.tokens = tokens;
    this.world = world;
    this.acts = acts;
  }

  @GetMapping
  String ask(
      @RequestParam(defaultValue = "") String linkToken,
      @RequestParam(defaultValue = "") String nonce,
      Model model) {
    Optional<Chat> owner = tokens.owner(linkToken).flatMap(world::chat);
    boolean fits = owner.isPresent() && nonce.length() >= 10 && nonce.length() <= 255;
    model.addAttribute("state", fits ? "ask" : "expired");
    model.addAttribute("owner", owner.map(Chat::id).orElse(""));
    model.addAttribute("people", people());
    model.addAttribute("linkToken", linkToken);
    model.addAttribute("nonce", nonce);
    return "local/line-link";
  }

  private List<Phone.Row> people() {
    return world.chats().stream().filter(one -> !one.group()).map(Phone::row).toList();
  }

  /** An expired token tells the bot nothing; a foreign phone tells it that linking failed. */
  @PostMapping
  String link(
      @RequestParam String linkToken,
      @RequestParam String nonce,
      @RequestParam String person,
      Model model) {
    Optional<Chat> owner = tokens.spend(linkToken).flatMap(world::chat);
    owner.ifPresent(chat -> acts.link(chat, chat.id().equals(person), nonce));
    boolean same = owner.map(Chat::id).filter(person::equals).isPresent();
    model.addAttribute("state", owner.isEmpty() ? "expired" : same ? "done" : "failed");
    return "local/line-link";
  }
}
