package phuchuay.account.link;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.LinkedAccount;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Conversations;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.platform.ThaiDates;

/**
 * Tells a person who they are linked as (ข้อมูลของฉัน): seats and consents, and what is kept about
 * them here.
 */
@Component
class MeTalk implements Talk {

  private final Sight sight;
  private final MineSays says;
  private final ChatLinks links;
  private final Conversations conversations;

  MeTalk(Sight sight, MineSays says, ChatLinks links, Conversations conversations) {
    this.sight = sight;
    this.says = says;
    this.links = links;
    this.conversations = conversations;
  }

  @Override
  public String name() {
    return "me";
  }

  @Override
  public Reply hear(Turn turn) {
    List<LinkedAccount> linked = sight.of(turn.lineId()).accounts();
    Say kept =
        Say.of(
            "account/me",
            Map.of(
                "since", ThaiDates.date(turn.since()),
                "linked", !linked.isEmpty(),
                "days", conversations.keep().toDays()));
    return new Reply.Done(linked.isEmpty() ? List.of(kept) : List.of(mine(linked), kept));
  }

  private Say mine(List<LinkedAccount> linked) {
    return Say.of(
        "account/mine",
        Map.of(
            "accounts", linked.stream().map(says::shown).toList(),
            "stale", !linked.stream().allMatch(LinkedAccount::freshEnough),
            "profileLink", links.to("/profile"),
            "consentsLink", links.to("/consents"),
            "dataLink", links.to("/profile/data")));
  }
}
