package phuchuay.account.link;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.LinkedAccount;
import phuchuay.account.kept.AccountRows;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Conversations;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.ThaiDates;

/** Tells a person what they are linked to, and what is kept about them here. */
@Component
class MeTalk implements Talk {

  private final Sight sight;
  private final AccountRows accounts;
  private final LinkNews news;
  private final ChatLinks links;
  private final Conversations conversations;

  MeTalk(
      Sight sight,
      AccountRows accounts,
      LinkNews news,
      ChatLinks links,
      Conversations conversations) {
    this.sight = sight;
    this.accounts = accounts;
    this.news = news;
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
            "accounts", linked.stream().map(this::shown).toList(),
            "stale", !linked.stream().allMatch(LinkedAccount::freshEnough),
            "profileLink", links.to("/profile"),
            "consentsLink", links.to("/consents")));
  }

  /** A phone that has not proven itself lately is told no more than that it is linked. */
  private Shown shown(LinkedAccount account) {
    List<String> agencies =
        account.seats().stream().flatMap(seat -> sight.name(seat.agency()).stream()).toList();
    boolean open = account.freshEnough();
    return new Shown(
        news.name(account.system()),
        open ? String.join("\n", agencies) : "",
        open && agencies.isEmpty(),
        open ? address(account) : "",
        ThaiDates.date(account.since()),
        "talk=unlink&link=" + account.link(),
        open);
  }

  private String address(LinkedAccount account) {
    return accounts
        .find(account.account())
        .map(found -> found.email())
        .map(EmailAddress::masked)
        .orElse("");
  }

  /** An account as the card shows it. */
  record Shown(
      String system,
      String agencies,
      boolean none,
      String email,
      String since,
      String unlink,
      boolean open) {}
}
