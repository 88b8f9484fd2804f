package phuchuay.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Invitations;
import phuchuay.account.kept.Notices;
import phuchuay.account.kept.Tickets;
import phuchuay.account.link.Belonging;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import phuchuay.platform.Secret;
import phuchuay.platform.Sessions;

/** The accounts of all systems, for the rooms that decide who has one. */
@Component
public class Accounts {

  private final AccountRows rows;
  private final AccountChanges changes;
  private final Tickets tickets;
  private final Invitations invitations;
  private final Notices notices;
  private final Sessions sessions;
  private final Belonging belonging;
  private final Audit audit;
  private final RealTime time;

  Accounts(
      AccountRows rows,
      AccountChanges changes,
      Tickets tickets,
      Invitations invitations,
      Notices notices,
      Sessions sessions,
      Belonging belonging,
      Audit audit,
      RealTime time) {
    this.rows = rows;
    this.changes = changes;
    this.tickets = tickets;
    this.invitations = invitations;
    this.notices = notices;
    this.sessions = sessions;
    this.belonging = belonging;
    this.audit = audit;
    this.time = time;
  }

  /**
   * Adds somebody, who is mailed a link, or the code of a first change, to choose a password; empty
   * when the name or address is taken in that system.
   */
  @Transactional
  public Optional<UUID> invite(NewAccount account, Party by) {
    if (account.email() == null) {
      throw new IllegalArgumentException("who is invited has an address");
    }
    UUID id = AccountRows.newId(time.instant());
    if (!changes.add(id, account)) {
      return Optional.empty();
    }
    audit.write(Act.by(by, "account.invited").about(Person.party(account.system(), id)));
    invitations.mail(rows.find(id).orElseThrow());
    return Optional.of(id);
  }

  /**
   * Adds somebody who has chosen a password already, in the caller's transaction; empty when the
   * name or address is taken in that system.
   *
   * @param encoded as {@link ChosenPasswords#encode} made it
   * @param proven whether something sent to the address came back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> add(NewAccount account, Secret encoded, boolean proven, Party by) {
    UUID id = AccountRows.newId(time.instant());
    if (!changes.add(id, account)) {
      return Optional.empty();
    }
    changes.password(id, encoded.value(), proven);
    audit.write(Act.by(by, "account.added").about(Person.party(account.system(), id)));
    return Optional.of(id);
  }

  /** Whether nobody in that system has this name or address. */
  public boolean free(NewAccount account) {
    String name = account.username();
    EmailAddress email = account.email();
    return (name == null || rows.atTheDoor(name, account.system()).isEmpty())
        && (email == null || rows.byEmail(account.system(), email).isEmpty());
  }

  /** Whose address this is in a system, for the rooms in which an officer decides. */
  public Optional<Profile> withAddress(AccountSystem system, EmailAddress email) {
    return rows.byEmail(system, email).map(Account::profile);
  }

  /** The link or code was lost or too old: a new one; false when they are in already. */
  @Transactional
  public boolean inviteAgain(UUID id, Party by) {
    Optional<Account> waiting = rows.lock(id).filter(found -> found.state() == State.INVITED);
    waiting.ifPresent(
        account -> {
          audit.write(Act.by(by, "account.invited").about(account.party()));
          invitations.mail(account);
        });
    return waiting.isPresent();
  }

  /** Nobody uses it from now on; whoever is signed in is out. */
  @Transactional
  public boolean suspend(UUID id, Party by, String reason) {
    return change(id, Account::theirs, State.SUSPENDED, by, "account.suspended", reason);
  }

  @Transactional
  public boolean resume(UUID id, Party by, String reason) {
    return change(id, is(State.SUSPENDED), State.ACTIVE, by, "account.resumed", reason);
  }

  /** An officer is sure that its owner is at the door: no need to wait until the lock ends. */
  @Transactional
  public boolean unlock(UUID id, Party by, String reason) {
    boolean done = change(id, is(State.LOCKED), State.ACTIVE, by, "account.unlocked", reason);
    if (done) {
      rows.find(id).ifPresent(notices::unlocked);
    }
    return done;
  }

  /** Phone and recovery codes are lost and somebody was sure who it is: the app is set up anew. */
  @Transactional
  public boolean forgetApp(UUID id, Party by, String reason) {
    Optional<Account> found = rows.lock(id);
    found.ifPresent(
        account -> {
          changes.totp(id, null, null);
          audit.write(
              Act.by(by, "authenticator.removed").about(account.party()).with("reason", reason));
          notices.appRemoved(account);
          sessions.end(id.toString(), null);
        });
    return found.isPresent();
  }

  /** Other work, or for other systems; whoever is signed in begins anew with it. */
  @Transactional
  public boolean assign(UUID id, Set<Role> roles, Set<AccountSystem> scope, Party by) {
    Optional<Account> found =
        rows.lock(id)
            .filter(account -> account.system() == AccountSystem.STAFF && !roles.isEmpty());
    found.ifPresent(
        account -> {
          changes.roles(id, roles, scope);
          audit.write(
              Act.by(by, "roles.assigned")
                  .about(account.party())
                  .with("roles", roles.stream().sorted().toList().toString())
                  .with("scope", scope.stream().sorted().toList().toString()));
          sessions.end(id.toString(), null);
        });
    return found.isPresent();
  }

  /** Everybody who works here. */
  public List<Profile> staff() {
    return rows.staff().stream().map(Account::profile).toList();
  }

  /** Somebody's record; who opened it is written down, unless it is their own. */
  @Transactional
  public Optional<Profile> open(UUID id, Party by) {
    Optional<Account> found = rows.find(id);
    found
        .filter(account -> !account.party().equals(by))
        .ifPresent(account -> audit.write(Act.by(by, "account.opened").about(account.party())));
    return found.map(Account::profile);
  }

  private static Predicate<Account> is(State state) {
    return account -> account.state() == state;
  }

  private boolean change(
      UUID id, Predicate<Account> from, State to, Party by, String act, String reason) {
    Optional<Account> found = rows.lock(id).filter(from);
    found.ifPresent(
        account -> {
          changes.state(id, to);
          tickets.cancelAll(id);
          audit.write(Act.by(by, act).about(account.party()).with("reason", reason));
          sessions.end(id.toString(), null);
          rows.find(id).ifPresent(belonging::changed);
        });
    return found.isPresent();
  }
}
