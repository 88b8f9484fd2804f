package phuchuay.account.kept;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.account.proof.Totp;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/**
 * Somebody who can sign in to one system or to the desk.
 *
 * @param username none when they sign in with their e-mail address
 * @param proven whether a code or link sent to the address came back
 */
public record Account(
    UUID id,
    AccountSystem system,
    State state,
    @Nullable String username,
    Secret name,
    @Nullable EmailAddress email,
    boolean proven,
    @Nullable String password,
    @Nullable Totp totp,
    Set<Role> roles,
    Set<AccountSystem> scope) {

  public boolean active() {
    return state == State.ACTIVE;
  }

  /** Active, or locked for a while: whoever proves themselves anew may have another password. */
  public boolean theirs() {
    return active() || state == State.LOCKED;
  }

  public Person person() {
    return new Person(id, system, roles, scope);
  }

  public Party party() {
    return Person.party(system, id);
  }

  /** What they sign in with, as an authenticator app shows it. */
  public String shownAs() {
    return username != null ? username : email != null ? email.value() : system.word();
  }

  /** Words that their password must not be made of. */
  public List<String> ownWords() {
    return ownWords(username, name, email);
  }

  /** Words that the password of somebody with these names must not be made of. */
  public static List<String> ownWords(
      @Nullable String username, Secret name, @Nullable EmailAddress email) {
    Stream<String> mailbox =
        email == null ? Stream.empty() : Stream.of(email.value().split("@")[0]);
    Stream<String> names = Stream.of(name.value().split("\\s+"));
    Stream<String> login = username == null ? Stream.empty() : Stream.of(username);
    return Stream.of(login, mailbox, names).flatMap(words -> words).toList();
  }

  /** As other rooms and pages may show it. */
  public Profile profile() {
    return new Profile(id, system, state, username, name, email, totp != null, roles, scope);
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
