package phuchuay.account.link;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountPost;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.platform.ThaiDates;

/** What people hear when a link changes: on the phone, and by mail in case it was not them. */
@Component
class LinkNews {

  private static final Locale THAI = Locale.of("th");

  private final Conversations conversations;
  private final AccountPost mails;
  private final MessageSource messages;
  private final LinkSettings settings;
  private final Clock clock;

  LinkNews(
      Conversations conversations,
      AccountPost mails,
      MessageSource messages,
      LinkSettings settings,
      Clock clock) {
    this.conversations = conversations;
    this.mails = mails;
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
  }

  /** How an outcome is said in chat. */
  Say said(LinkOutcome outcome) {
    return switch (outcome) {
      case LinkOutcome.Fresh(Account account) ->
          Say.of("account/linked", Map.of("system", name(account.system()), "again", false));
      case LinkOutcome.Again(Account account) ->
          Say.of("account/linked", Map.of("system", name(account.system()), "again", true));
      case LinkOutcome.Full(Account account) ->
          Say.of(
              "account/link-full",
              Map.of("system", name(account.system()), "most", settings.phones()));
      case LinkOutcome.Gone() -> Say.of("account/not-linked");
    };
  }

  /** Tells a phone that did not ask in chat what came of it, if anything did. */
  void tell(String lineId, LinkOutcome outcome) {
    if (outcome instanceof LinkOutcome.Fresh || outcome instanceof LinkOutcome.Again) {
      conversations.say(lineId, List.of(said(outcome)));
    }
  }

  void tellUnlinked(String lineId, Account account) {
    say(lineId, "account/cut-off", Map.of("system", name(account.system())));
  }

  void tellState(String lineId, Account account) {
    say(
        lineId,
        account.active() ? "account/resumed" : "account/suspended",
        Map.of("system", name(account.system())));
  }

  void tellSeatEnded(String lineId, String system, String agency) {
    say(
        lineId,
        "account/seat-ended",
        Map.of("system", name(AccountSystem.of(system)), "agency", agency));
  }

  void mailProof(Account account, String ticket) {
    mails.send(
        account,
        LinkQuestions.TEMPLATE,
        Map.of("link", mails.link("/link/" + ticket), "minutes", settings.mailLife().toMinutes()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.mailLife()));
  }

  void mailLinked(Account account, String ending) {
    mails.send(
        account,
        "account/line-linked",
        Map.of("link", mails.link("/link/ending/" + ending), "when", now()));
  }

  void mailUnlinked(Account account) {
    mails.send(account, "account/line-unlinked", Map.of("when", now()));
  }

  String name(AccountSystem system) {
    return messages.getMessage("account.system." + system.word(), null, THAI);
  }

  private void say(String lineId, String template, Map<String, ?> fills) {
    conversations.say(lineId, List.of(Say.of(template, fills)));
  }

  private String now() {
    return ThaiDates.date(clock.instant()) + " " + ThaiDates.time(clock.instant());
  }
}
