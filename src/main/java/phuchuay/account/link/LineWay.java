package phuchuay.account.link;

import java.net.URI;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Person;
import phuchuay.account.door.Answer;
import phuchuay.account.door.Tries;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.Pages;
import phuchuay.account.proof.Codes;
import phuchuay.chat.ChatTicket;
import phuchuay.chat.ChatTickets;
import phuchuay.chat.LineAccounts;
import phuchuay.platform.Secret;

/**
 * The way through LINE's dialog: a nonce of ours goes there with the person and comes back from
 * LINE alone, for this account and this phone.
 */
@Component
class LineWay {

  /** Whether the way is open. */
  sealed interface Way {}

  /** The person goes there. */
  record Open(URI dialog) implements Way {}

  /**
   * @param problem as pages call it
   */
  record Shut(String problem) implements Way {}

  private final ChatTickets tickets;
  private final Proofs proofs;
  private final Linking linking;
  private final LineAccounts line;
  private final Tries tries;
  private final LinkSettings settings;
  private final TransactionTemplate transaction;

  LineWay(
      ChatTickets tickets,
      Proofs proofs,
      Linking linking,
      LineAccounts line,
      Tries tries,
      LinkSettings settings,
      TransactionTemplate transaction) {
    this.tickets = tickets;
    this.proofs = proofs;
    this.linking = linking;
    this.line = line;
    this.tries = tries;
    this.settings = settings;
    this.transaction = transaction;
  }

  /** The ticket is used up only if LINE can be reached. */
  Way toDialog(Account account, String ticket, ChatTicket known, String address) {
    if (!linking.room(account.id(), known.lineId())) {
      return new Shut("full");
    }
    Optional<Answer> refused = tries.linking(known.lineId(), settings.asksAnHour(), address);
    if (refused.isPresent()) {
      return new Shut(Pages.problem(refused.get()));
    }
    Secret nonce = new Secret(Codes.ticket());
    Optional<URI> dialog = line.linkDialog(known.lineId(), nonce);
    if (dialog.isEmpty()) {
      return new Shut("unreachable");
    }
    return kept(account, ticket, nonce) ? new Open(dialog.get()) : new Shut("gone");
  }

  /** Signing out takes back what LINE was to confirm for this account. */
  @EventListener
  void out(LogoutSuccessEvent left) {
    if (left.getAuthentication().getPrincipal() instanceof Person person) {
      proofs.cancel(Proofs.Way.LINE, person.id());
    }
  }

  private boolean kept(Account account, String ticket, Secret nonce) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              Optional<ChatTicket> used = tickets.use(ticket);
              used.ifPresent(
                  found ->
                      proofs.issue(
                          Proofs.Way.LINE,
                          account,
                          found.lineId(),
                          nonce.value(),
                          settings.nonceLife()));
              return used.isPresent();
            }));
  }
}
