package phuchuay.account.seat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.SeatEnded;
import phuchuay.directory.SeatHandedOver;
import phuchuay.directory.SeatTaken;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.PublicAddress;

/**
 * Tells people by mail of a seat that they have now, or have no more; in the change's transaction.
 */
@Component
class SeatMails {

  private static final Locale THAI = Locale.of("th");

  private final Mails mails;
  private final AccountRows accounts;
  private final Agencies agencies;
  private final PublicAddress house;
  private final MessageSource messages;

  SeatMails(
      Mails mails,
      AccountRows accounts,
      Agencies agencies,
      PublicAddress house,
      MessageSource messages) {
    this.mails = mails;
    this.accounts = accounts;
    this.agencies = agencies;
    this.house = house;
    this.messages = messages;
  }

  /** Who is only invited yet reads of it in the invitation. */
  @EventListener
  void taken(SeatTaken fact) {
    accounts
        .find(fact.holder())
        .filter(Account::active)
        .ifPresent(
            account -> send(account, "account/seat-given", fact.agency(), fact.system(), Map.of()));
  }

  /** Who takes a seat over and was here before; the invitation tells whoever is new. */
  @EventListener
  void handedOver(SeatHandedOver fact) {
    taken(new SeatTaken(fact.newSeat(), fact.agency(), fact.system(), fact.holder()));
  }

  @EventListener
  void ended(SeatEnded fact) {
    accounts
        .find(fact.holder())
        .ifPresent(
            account ->
                send(
                    account,
                    "account/seat-ended",
                    fact.agency(),
                    fact.system(),
                    Map.of("closed", fact.withAgency())));
  }

  private void send(
      Account account, String template, UUID agency, String system, Map<String, ?> more) {
    if (account.email() != null) {
      Map<String, Object> fills = new HashMap<>(more);
      fills.put("name", account.name());
      fills.put("agency", agencies.one(agency).map(Agency::name).orElse(""));
      fills.put("system", messages.getMessage("account.system." + system, null, THAI));
      fills.put("link", house.of("/seats").toString());
      mails.send(Mail.to(account.email(), template, fills).about(account.id()));
    }
  }
}
