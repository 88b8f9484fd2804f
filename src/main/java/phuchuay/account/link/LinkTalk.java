package phuchuay.account.link;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.LinkedAccount;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.ChatTickets;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.platform.Secret;

/** Offers the two ways to link an account (เชื่อมบัญชี), and hears how LINE's own way ended. */
@Component
class LinkTalk implements Talk {

  private final ChatTickets tickets;
  private final ChatLinks links;
  private final Linking linking;
  private final LinkNews news;
  private final Sight sight;

  LinkTalk(ChatTickets tickets, ChatLinks links, Linking linking, LinkNews news, Sight sight) {
    this.tickets = tickets;
    this.links = links;
    this.linking = linking;
    this.news = news;
    this.sight = sight;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public boolean alwaysHears(Incoming incoming) {
    return incoming instanceof Incoming.Linked;
  }

  @Override
  public Reply hear(Turn turn) {
    return turn.incoming() instanceof Incoming.Linked(boolean ok, String nonce)
        ? new Reply.Done(ok ? List.of(news.said(linking.byLine(turn.lineId(), nonce))) : List.of())
        : Reply.done(offer(turn.lineId()));
  }

  private Say offer(String lineId) {
    Secret ticket = tickets.issue(lineId, Map.of("talk", name()));
    List<String> already =
        sight.of(lineId).accounts().stream()
            .map(LinkedAccount::system)
            .distinct()
            .map(news::name)
            .toList();
    return Say.of(
        "account/link",
        Map.of(
            "mailLink", links.to("/link", ticket),
            "signInLink", links.to("/link/account", ticket),
            "already", already));
  }
}
