package phuchuay.console.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Links;
import phuchuay.account.Person;
import phuchuay.chat.MessageSearch;
import phuchuay.chat.MessageSearch.Found;
import phuchuay.chat.MessageSearch.Hit;
import phuchuay.chat.MessageSearch.Piece;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.platform.ThaiDates;

/** Messages that were found, as the page shows them: only what an officer may see. */
@Component
class FoundChats {

  private static final UnaryOperator<Set<String>> ALL = lineIds -> lineIds;

  private final MessageSearch search;
  private final Links links;
  private final Agencies agencies;

  FoundChats(MessageSearch search, Links links, Agencies agencies) {
    this.search = search;
    this.links = links;
    this.agencies = agencies;
  }

  /**
   * The messages of a page.
   *
   * @param meant what was looked for, if it was meant on the other keyboard
   * @param back while the index is being made: the day to which it reaches back; blank if to none
   */
  record Messages(
      List<Message> rows,
      @Nullable String next,
      @Nullable String meant,
      @Nullable String back,
      boolean away) {}

  /**
   * A message.
   *
   * @param whose the agencies of whoever is linked, none if nobody is
   * @param linked whether the phone is linked to an account
   */
  record Message(
      long conversation,
      String item,
      String at,
      String by,
      List<String> whose,
      boolean linked,
      List<Piece> snippet) {}

  Messages find(SearchForm form, Person me) {
    Found found = search.find(form.asked(), visible(form, me));
    Map<String, Who> known = new HashMap<>();
    List<Message> rows =
        found.hits().stream()
            .map(hit -> message(hit, known.computeIfAbsent(hit.lineId(), id -> who(id, me))))
            .toList();
    boolean asTyped = found.typed().equals(form.typed());
    return new Messages(
        rows, found.next(), asTyped ? null : found.typed(), back(found.back()), found.away());
  }

  /** Those of one's systems, and those that nobody has assigned to any; all, if one has them all. */
  private UnaryOperator<Set<String>> visible(SearchForm form, Person me) {
    Optional<AccountSystem> chosen =
        Optional.ofNullable(form.system()).flatMap(AccountSystem::read).filter(me::worksFor);
    if (chosen.isPresent()) {
      return search.ofSystems(List.of(chosen.get().word()));
    }
    return me.scope().isEmpty() ? ALL : search.ofSystems(words(me.scope()));
  }

  private static List<String> words(Collection<AccountSystem> systems) {
    return systems.stream().map(AccountSystem::word).toList();
  }

  private static Message message(Hit hit, Who who) {
    return new Message(
        hit.conversation(),
        hit.item(),
        ThaiDates.date(hit.at()) + " " + ThaiDates.time(hit.at()),
        hit.by().name(),
        who.agencies,
        who.linked,
        hit.snippet());
  }

  private record Who(List<String> agencies, boolean linked) {}

  private Who who(String lineId, Person me) {
    List<LinkedAccount> accounts = links.of(lineId).accounts();
    List<String> names =
        accounts.stream()
            .filter(account -> me.worksFor(account.system()))
            .flatMap(account -> account.seats().stream())
            .map(Seat::agency)
            .distinct()
            .flatMap(agency -> name(agency).stream())
            .toList();
    return new Who(names, !accounts.isEmpty());
  }

  private Optional<String> name(UUID agency) {
    return agencies.one(agency).map(Agency::name);
  }

  private static @Nullable String back(@Nullable Instant back) {
    if (back == null) {
      return null;
    }
    return back.equals(Instant.MAX) ? "" : ThaiDates.date(back);
  }
}
