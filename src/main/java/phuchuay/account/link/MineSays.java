package phuchuay.account.link;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.account.LinkedAccount;
import phuchuay.account.consent.ConsentRows;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.ThaiDates;

/** Puts a linked account into the words of its card: seats, address half hidden, consents. */
@Component
class MineSays {

  private static final Locale THAI = Locale.of("th");

  private final Sight sight;
  private final AccountRows accounts;
  private final ConsentRows consents;
  private final LinkNews news;

  MineSays(Sight sight, AccountRows accounts, ConsentRows consents, LinkNews news) {
    this.sight = sight;
    this.accounts = accounts;
    this.consents = consents;
    this.news = news;
  }

  /** An account as the card shows it. */
  record Shown(
      String system,
      String agencies,
      boolean none,
      String email,
      String consents,
      String since,
      String unlink,
      boolean open) {}

  /** A phone that has not proven itself lately is told no more than that it is linked. */
  Shown shown(LinkedAccount account) {
    List<String> agencies =
        account.seats().stream().flatMap(seat -> sight.name(seat.agency()).stream()).toList();
    boolean open = account.freshEnough();
    return new Shown(
        news.name(account.system()),
        open ? String.join("\n", agencies) : "",
        open && agencies.isEmpty(),
        open ? address(account) : "",
        open ? agreed(account.account()) : "",
        ThaiDates.date(account.since()),
        "talk=unlink&link=" + account.link(),
        open);
  }

  /** What they agreed to and when, a line each; blank if to nothing. */
  private String agreed(UUID account) {
    return consents.of(account).stream()
        .filter(row -> row.stands() && row.given() != null)
        .map(
            row ->
                consents.text(row).words(THAI).title()
                    + " ("
                    + ThaiDates.date(Objects.requireNonNull(row.given()))
                    + ")")
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private String address(LinkedAccount account) {
    return accounts
        .find(account.account())
        .map(Account::email)
        .map(EmailAddress::masked)
        .orElse("");
  }
}
