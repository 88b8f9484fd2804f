package phuchuay.registration.ask;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.registration.said.AskWords;
import phuchuay.thai.ThaiText;

/** Joining a system (ลงทะเบียน): the page where it is done, and what to have at hand. */
@Component
class RegisterTalk implements Talk {

  private static final String WITH_CODES = "gpp";

  private final SystemNames systems;
  private final RegisterLinks registerLinks;
  private final ChatLinks links;

  RegisterTalk(SystemNames systems, RegisterLinks registerLinks, ChatLinks links) {
    this.systems = systems;
    this.registerLinks = registerLinks;
    this.links = links;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public boolean opensWith(Incoming incoming) {
    if (!(incoming instanceof Incoming.Text(String typed))) {
      return false;
    }
    String text = ThaiText.normalise(typed);
    return AskWords.JOIN.in(text) || AskWords.HAVE_CODE.in(text) && AskWords.WANTED.in(text);
  }

  @Override
  public Reply hear(Turn turn) {
    Optional<String> system =
        turn.chosen("system")
            .filter(SystemNames.ALL::contains)
            .or(() -> turn.underWay() ? systems.meant(turn.text()) : systems.in(turn.text()))
            .or(() -> withCode(turn.text()));
    if (system.isPresent()) {
      return Reply.done(card(system.get(), turn.lineId()));
    }
    return turn.underWay()
        ? Reply.askAgain(Say.of("registration/register-system-again"))
        : Reply.ask(Say.of("registration/register-system"), Step.of("system"));
  }

  /** Only one of the systems gives out codes to register with. */
  private static Optional<String> withCode(String typed) {
    return Optional.of(WITH_CODES).filter(_ -> AskWords.HAVE_CODE.in(ThaiText.normalise(typed)));
  }

  private Say card(String system, String lineId) {
    return Say.of(
        "registration/register-" + system,
        system.equals(WITH_CODES)
            ? Map.of("link", registerLinks.of(lineId))
            : Map.of("link", links.to("/cases?system=" + system)));
  }
}
