package phuchuay.console.search;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;

/** Writes down that somebody searched and how much came of it, never what they looked for. */
@Component
class SearchAudit {

  private final Audit audit;

  SearchAudit(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  public void searched(Person me, String address, Everything found) {
    audit.write(
        Act.by(me.party(), "search.made")
            .from(address)
            .with("messages", found.messages().rows().size())
            .with("agencies", found.agencies().size())
            .with("people", found.people().size())
            .with("cases", found.cases().size()));
  }
}
