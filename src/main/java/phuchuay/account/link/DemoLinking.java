package phuchuay.account.link;

import java.time.Duration;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.account.proof.Codes;
import phuchuay.chat.DemoConversations;
import phuchuay.platform.Demo;

/** Links a LINE of the demo as LINE's own dialog would, with nobody asked. */
@Demo
@Component
public class DemoLinking {

  private static final Duration LIFE = Duration.ofMinutes(1);

  private final Proofs proofs;
  private final Linking linking;
  private final DemoConversations conversations;

  DemoLinking(Proofs proofs, Linking linking, DemoConversations conversations) {
    this.proofs = proofs;
    this.linking = linking;
    this.conversations = conversations;
  }

  /** In the caller's transaction. */
  public void link(Account account, String lineId) {
    conversations.begin(lineId);
    String nonce = Codes.ticket();
    proofs.issue(Proofs.Way.LINE, account, lineId, nonce, LIFE);
    if (!(linking.byLine(lineId, nonce) instanceof LinkOutcome.Fresh)) {
      throw new IllegalStateException("the LINE of " + account.username() + " is not linked");
    }
  }
}
