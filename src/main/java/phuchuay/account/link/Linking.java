package phuchuay.account.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.LineLinked;
import phuchuay.account.LineUnlinked;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.proof.Codes;
import phuchuay.chat.Conversations;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/**
 * Linking a LINE to an account and ending it. Whoever changes a link holds the conversation first,
 * as the bot does, so that nobody waits crosswise.
 */
@Component
public class Linking {

  private final LinkRows rows;
  private final Proofs proofs;
  private final AccountRows accounts;
  private final Belonging belonging;
  private final Conversations conversations;
  private final LinkNews news;
  private final LinkSettings settings;
  private final Audit audit;
  private final ApplicationEventPublisher facts;
  private final RealTime time;

  Linking(
      LinkRows rows,
      Proofs proofs,
      AccountRows accounts,
      Belonging belonging,
      Conversations conversations,
      LinkNews news,
      LinkSettings settings,
      Audit audit,
      ApplicationEventPublisher facts,
      RealTime time) {
    this.rows = rows;
    this.proofs = proofs;
    this.accounts = accounts;
    this.belonging = belonging;
    this.conversations = conversations;
    this.news = news;
    this.settings = settings;
    this.audit = audit;
    this.facts = facts;
    this.time = time;
  }

  /** The link of a mail was confirmed: the phone is told. */
  @Transactional
  LinkOutcome byMail(String value) {
    Optional<Proof> proof = proofs.look(Proofs.Way.MAIL, value);
    LinkOutcome outcome =
        proof.map(found -> link(Proofs.Way.MAIL, value, found)).orElseGet(LinkOutcome.Gone::new);
    proof.ifPresent(found -> news.tell(found.lineId(), outcome));
    return outcome;
  }

  /** LINE has asked the person of this phone, who said yes. */
  @Transactional
  LinkOutcome byLine(String lineId, String nonce) {
    return proofs
        .look(Proofs.Way.LINE, nonce)
        .filter(proof -> proof.lineId().equals(lineId))
        .map(proof -> link(Proofs.Way.LINE, nonce, proof))
        .orElseGet(LinkOutcome.Gone::new);
  }

  /** Whether the account may be linked to another phone than those it has. */
  boolean room(UUID account, String lineId) {
    List<LinkRow> held = rows.ofAccount(account);
    return held.size() < settings.phones()
        || held.stream().anyMatch(row -> row.lineId().equals(lineId));
  }

  /** Ends a link from elsewhere than the phone, which is told; false if it had ended. */
  @Transactional
  public boolean end(UUID link, Party by, String why) {
    Optional<LinkRow> found = rows.find(link);
    found.ifPresent(row -> conversations.hold(row.lineId()));
    Optional<LinkRow> over = found.filter(row -> ended(row, by, why));
    over.ifPresent(
        row ->
            accounts
                .find(row.account())
                .ifPresent(account -> news.tellUnlinked(row.lineId(), account)));
    return over.isPresent();
  }

  /** Ends links from the phone itself: this one, or all; answers the accounts they were with. */
  @Transactional
  List<Account> endHere(String lineId, Optional<UUID> only) {
    return rows.ofLine(lineId).stream()
        .filter(row -> only.isEmpty() || only.get().equals(row.id()))
        .filter(row -> ended(row, Party.of("person", row.account()), "chat"))
        .flatMap(row -> accounts.find(row.account()).stream())
        .toList();
  }

  private boolean ended(LinkRow row, Party by, String why) {
    if (!rows.end(row.id(), by.kind().equals("staff") ? "staff" : why)) {
      return false;
    }
    belonging.refresh(row.lineId());
    audit.write(Act.by(by, "line.unlinked").about(Party.of("link", row.id())).with("why", why));
    accounts.find(row.account()).ifPresent(news::mailUnlinked);
    facts.publishEvent(new LineUnlinked(row.id(), row.account()));
    return true;
  }

  private LinkOutcome link(Proofs.Way way, String value, Proof proof) {
    conversations.hold(proof.lineId());
    rows.holdAccount(proof.account());
    Optional<Account> found =
        accounts.find(proof.account()).filter(account -> proofs.stillOf(account, proof));
    if (found.isEmpty()) {
      return new LinkOutcome.Gone();
    }
    Account account = found.get();
    if (!room(account.id(), proof.lineId())) {
      return new LinkOutcome.Full(account);
    }
    if (proofs.use(way, value).isEmpty()) {
      return new LinkOutcome.Gone();
    }
    return rows.between(proof.lineId(), account.id())
        .map(known -> again(known, account, way))
        .orElseGet(() -> fresh(account, proof.lineId(), way));
  }

  private LinkOutcome again(LinkRow known, Account account, Proofs.Way way) {
    rows.proveAgain(known.id());
    audit.write(act(account, "line.proven", known.id(), way));
    return new LinkOutcome.Again(account);
  }

  private LinkOutcome fresh(Account account, String lineId, Proofs.Way way) {
    UUID id = AccountRows.newId(time.instant());
    String ending = Codes.ticket();
    rows.begin(id, account.id(), lineId, way, ending);
    belonging.refresh(lineId);
    audit.write(act(account, "line.linked", id, way));
    news.mailLinked(account, ending);
    facts.publishEvent(new LineLinked(id, account.id()));
    return new LinkOutcome.Fresh(account);
  }

  private static Act act(Account account, String name, UUID link, Proofs.Way way) {
    return Act.by(account.party(), name).about(Party.of("link", link)).with("how", way);
  }
}
