package phuchuay.casework.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Links;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.platform.Party;

/** Who is behind a phone, asked anew each time: an ended seat or link sees nothing more. */
@Component
class Askers {

  private final Links links;

  Askers(Links links) {
    this.links = links;
  }

  Asker of(String lineId) {
    List<LinkedAccount> linked = links.of(lineId).accounts();
    return new Asker(
        callers(lineId, linked.stream().filter(LinkedAccount::freshEnough)),
        linked.stream()
            .collect(
                Collectors.toMap(LinkedAccount::account, LinkedAccount::system, (one, _) -> one)),
        linked.stream().map(LinkedAccount::link).collect(Collectors.toSet()),
        !linked.stream().allMatch(LinkedAccount::freshEnough));
  }

  /**
   * As whom alerts are for a phone: they go on though it was not proven lately. Nobody when one of
   * these links has ended.
   */
  List<Caller> alerted(String lineId, Collection<UUID> stillLinked) {
    List<LinkedAccount> linked = links.of(lineId).accounts();
    boolean all = linked.stream().map(LinkedAccount::link).toList().containsAll(stillLinked);
    return all ? callers(lineId, linked.stream()) : List.of();
  }

  /** The phone itself first: what began in chat is its own. */
  private static List<Caller> callers(String lineId, Stream<LinkedAccount> linked) {
    return Stream.concat(
            Stream.of(Party.of("contact", lineId)),
            linked.map(account -> Person.party(account.system(), account.account())))
        .map(Caller::of)
        .toList();
  }
}
