package phuchuay.registration.ask;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;
import phuchuay.registration.CodeRequest;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.code.CodeTickets;
import phuchuay.registration.code.Purpose;

/**
 * Hands fresh codes over in the transaction that issued them: in the chat where they were asked
 * for, else by mail. What is told is sealed until it has left.
 */
@Component
public class CodeDelivery {

  private static final Duration REVOCABLE = Duration.ofDays(30);

  private final Conversations conversations;
  private final Mails mails;
  private final Agencies agencies;
  private final CodeTickets tickets;
  private final PublicAddress address;
  private final RegistrationSettings settings;
  private final Clock clock;

  CodeDelivery(
      Conversations conversations,
      Mails mails,
      Agencies agencies,
      CodeTickets tickets,
      PublicAddress address,
      RegistrationSettings settings,
      Clock clock) {
    this.conversations = conversations;
    this.mails = mails;
    this.agencies = agencies;
    this.tickets = tickets;
    this.address = address;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void issued(CodeRequest asked, List<Secret> codes, boolean vouched) {
    Agency agency = agency(asked);
    Map<String, Object> fills = new HashMap<>();
    fills.put("agency", agency.name());
    fills.put("codes", codes);
    fills.put("link", address.of("/register").toString());
    fills.put("until", ThaiDates.date(today().plusDays(settings.codeLife().toDays())));
    fills.put("vouched", vouched);
    fills.put("files", files());
    tell(asked, "registration/code-issued", fills);
    EmailAddress.read(agency.email().value())
        .filter(official -> !official.equals(asked.email()))
        .ifPresent(official -> notice(official, asked, agency, codes.size()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void refused(CodeRequest asked, String why, String number) {
    tell(
        asked,
        "registration/code-refused",
        Map.of("agency", agency(asked).name(), "why", why, "number", number));
  }

  /** Soon it is too late to use it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reminded(CodeRequest asked, LocalDate until) {
    tell(
        asked,
        "registration/code-reminder",
        Map.of(
            "agency", agency(asked).name(),
            "until", ThaiDates.dateFrom(today(), until),
            "link", address.of("/register").toString()));
  }

  private void tell(CodeRequest asked, String template, Map<String, Object> fills) {
    String lineId = asked.lineId();
    if (lineId != null && !conversations.following(List.of(lineId)).isEmpty()) {
      conversations.say(lineId, List.of(Say.of(template, fills)));
      return;
    }
    Map<String, Object> mail = new HashMap<>(fills);
    mail.put("name", asked.name());
    mails.send(Mail.to(asked.email(), template, mail));
  }

  private void notice(EmailAddress official, CodeRequest asked, Agency agency, int count) {
    String ticket = tickets.issue(Purpose.REVOKE_CODES, asked.id(), REVOCABLE);
    mails.send(
        Mail.to(
            official,
            "registration/codes-notice",
            Map.of(
                "agency",
                agency.name(),
                "count",
                count,
                "name",
                asked.name(),
                "link",
                new Secret(address.of("/register/undoing/" + ticket).toString()))));
  }

  /** The agency's own files; what it has not put anywhere is not mentioned. */
  private List<Map<String, String>> files() {
    List<Map<String, String>> files = new ArrayList<>();
    add(files, "guide", settings.gppGuideUrl());
    add(files, "items", settings.gppItemsUrl());
    return files;
  }

  private static void add(List<Map<String, String>> files, String kind, String link) {
    if (!link.isBlank()) {
      files.add(Map.of("kind", kind, "link", link));
    }
  }

  private Agency agency(CodeRequest asked) {
    return agencies.one(asked.agency()).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Time.BANGKOK);
  }
}
