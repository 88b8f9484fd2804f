package phuchuay.console.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Officer;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.platform.ThaiDates;

/** Messages that were found, as the page shows them: only what an officer may see. */
@Component
class FoundChats {

  private final MessageSearch search;
  private final CareLists cares;
  private final Links links;
  private final Agencies agencies;

  FoundChats(MessageSearch search, CareLists cares, Links links, Agencies agencies) {
    this.search = search;
    this.cares = cares;
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
   * @param called what they call themselves on LINE, if that is known
   */
  record Message(
      long conversation,
      String item,
      String at,
      String by,
      List<String> whose,
      boolean linked,
      @Nullable String called,
      List<Piece> snippet) {}

  Messages find(SearchForm form, Person me) {
    Found found = search.find(form.asked(), visible(form, me));
    Map<String, Who> known = who(found.hits().stream().map(Hit::lineId).distinct().toList(), me);
    List<Message> rows =
        found.hits().stream()
            .map(hit -> message(hit, Objects.requireNonNull(known.get(hit.lineId()))))
            .toList();
    boolean asTyped = found.typed().equals(form.typed());
    return new Messages(
        rows, found.next(), asTyped ? null : found.typed(), back(found.back()), found.away());
  }

  /** Those that the desk would open to this officer, or only those of a chosen system. */
  private UnaryOperator<Set<String>> visible(SearchForm form, Person me) {
    Optional<AccountSystem> chosen =
        Optional.ofNullable(form.system()).flatMap(AccountSystem::read).filter(me::worksFor);
    List<String> systems =
        AccountSystem.ofPeople().stream()
            .filter(system -> chosen.map(system::equals).orElse(me.worksFor(system)))
            .map(AccountSystem::word)
            .toList();
    boolean everywhere = me.scope().isEmpty() && chosen.isEmpty();
    Officer officer = new Officer(me.id(), me.party(), systems, everywhere, me.leads(), null);
    return lineIds -> Set.copyOf(cares.visible(lineIds, officer));
  }

  private static Message message(Hit hit, Who who) {
    return new Message(
        hit.conversation(),
        hit.item(),
        ThaiDates.date(hit.at()) + " " + ThaiDates.time(hit.at()),
        hit.by().name(),
        who.agencies,
        who.linked,
        who.called,
        hit.snippet());
  }

  private record Who(List<String> agencies, boolean linked, @Nullable String called) {}

  private Map<String, Who> who(List<String> lineIds, Person me) {
    Map<String, String> called = new HashMap<>();
    cares.of(lineIds).stream()
        .filter(care -> care.called() != null)
        .forEach(care -> called.put(care.lineId(), Objects.requireNonNull(care.called())));
    return lineIds.stream()
        .collect(Collectors.toMap(Function.identity(), id -> who(id, called.get(id), me)));
  }

  private Who who(String lineId, @Nullable String called, Person me) {
    List<LinkedAccount> accounts = links.of(lineId).accounts();
    List<String> names =
        accounts.stream()
            .filter(account -> me.worksFor(account.system()))
            .flatMap(account -> account.seats().stream())
            .map(Seat::agency)
            .distinct()
            .flatMap(agency -> name(agency).stream())
            .toList();
    return new Who(names, !accounts.isEmpty(), called);
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
