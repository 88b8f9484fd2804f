package phuchuay.casework.talk;

import java.util.List;
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
        Stream.concat(
                Stream.of(Caller.of(Party.of("contact", lineId))),
                linked.stream().filter(LinkedAccount::freshEnough).map(Askers::caller))
            .toList(),
        linked.stream()
            .collect(
                Collectors.toMap(LinkedAccount::account, LinkedAccount::system, (one, _) -> one)),
        !linked.stream().allMatch(LinkedAccount::freshEnough));
  }

  /** As {@link #of}, for alerts: they go on though the phone was not proven lately. */
  List<Caller> alerted(String lineId) {
    return links.of(lineId).accounts().stream().map(Askers::caller).toList();
  }

  private static Caller caller(LinkedAccount account) {
    return Caller.of(Person.party(account.system(), account.account()));
  }
}
