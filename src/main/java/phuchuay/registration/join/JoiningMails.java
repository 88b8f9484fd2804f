package phuchuay.registration.join;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.directory.Agency;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;
import phuchuay.platform.ThaiDates;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.code.CodeTickets;
import phuchuay.registration.code.LiveCodes;
import phuchuay.registration.code.Purpose;

/** The mails about somebody who joins: to them, to their agency, to whom the code was given. */
@Component
class JoiningMails {

  private static final String CONFIRM = "registration/confirm-joining";
  private static final Locale THAI = Locale.of("th");
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration UNDONE_WITHIN = Duration.ofDays(30);

  private final Mails mails;
  private final CodeTickets tickets;
  private final LiveCodes codes;
  private final PublicAddress address;
  private final MessageSource messages;
  private final RegistrationSettings settings;

  JoiningMails(
      Mails mails,
      CodeTickets tickets,
      LiveCodes codes,
      PublicAddress address,
      MessageSource messages,
      RegistrationSettings settings) {
    this.mails = mails;
    this.tickets = tickets;
    this.codes = codes;
    this.address = address;
    this.messages = messages;
    this.settings = settings;
  }

  /** To the address that somebody says is theirs. */
  void askForOwnEmail(Joining joining, Agency agency) {
    String ticket = tickets.issue(Purpose.OWN_EMAIL, joining.id(), A_DAY);
    mails.send(
        Mail.to(
            joining.who().address(),
            "registration/own-email",
            fills(joining, agency, Map.of("link", link("/register/confirmation/" + ticket)))));
  }

  /** To the address that the agency is registered with; false when there is none, or too many. */
  boolean askAgency(Joining joining, Agency agency) {
    Optional<EmailAddress> official =
        EmailAddress.read(agency.email().value())
            .filter(to -> mails.sentTo(to, CONFIRM, A_DAY) < settings.mailsADay());
    official.ifPresent(
        to -> {
          String ticket = tickets.issue(Purpose.AGENCY, joining.id(), settings.confirmationLife());
          Map<String, Object> more =
              Map.of(
                  "link", link("/register/confirmation/" + ticket),
                  "until", ThaiDates.date(joining.until()),
                  "position", new Secret(joining.who().position()));
          mails.send(Mail.to(to, CONFIRM, fills(joining, agency, more)));
        });
    return official.isPresent();
  }

  /** To everybody who should know that somebody is in. */
  void joined(Joining joining, Agency agency) {
    Map<String, Object> login =
        Map.of("link", link("/sign-in"), "login", new Secret(joining.who().username()));
    mails.send(
        Mail.to(joining.who().address(), "registration/joined", fills(joining, agency, login)));
    EmailAddress.read(agency.email().value()).ifPresent(to -> notice(to, joining, agency));
    codes
        .holder(joining.code())
        .filter(holder -> !holder.equals(joining.who().address()))
        .ifPresent(to -> notice(to, joining, agency));
  }

  void declined(Joining joining, Agency agency) {
    mails.send(
        Mail.to(
            joining.who().address(),
            "registration/joining-declined",
            fills(joining, agency, Map.of())));
  }

  private void notice(EmailAddress to, Joining joining, Agency agency) {
    String ticket = tickets.issue(Purpose.UNDO_JOINING, joining.id(), UNDONE_WITHIN);
    Map<String, Object> more =
        Map.of(
            "link",
            link("/register/undoing/" + ticket),
            "position",
            new Secret(joining.who().position()));
    mails.send(Mail.to(to, "registration/joined-notice", fills(joining, agency, more)));
  }

  private Map<String, Object> fills(Joining joining, Agency agency, Map<String, Object> more) {
    Map<String, Object> fills = new HashMap<>(more);
    fills.put("name", new Secret(joining.who().name()));
    fills.put("agency", agency.name());
    fills.put(
        "system", messages.getMessage("account.system." + joining.system().word(), null, THAI));
    return fills;
  }

  private Secret link(String path) {
    return new Secret(address.of(path).toString());
  }
}
