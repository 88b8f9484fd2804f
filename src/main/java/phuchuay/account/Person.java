package phuchuay.account;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import phuchuay.platform.Party;

/**
 * Who is signed in, as every page may ask: {@code @AuthenticationPrincipal Person me}. It holds no
 * name and no address.
 *
 * @param scope the systems that a member of staff works for; empty means all
 */
public record Person(UUID id, AccountSystem system, Set<Role> roles, Set<AccountSystem> scope)
    implements AuthenticatedPrincipal, Serializable {

  public Person {
    roles = new TreeSet<>(roles);
    scope = new TreeSet<>(scope);
  }

  @Override
  public String getName() {
    return id.toString();
  }

  public boolean staff() {
    return system == AccountSystem.STAFF;
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean administrator() {
    return is(Role.ADMIN);
  }

  /** Whether they may decide where others have to wait. */
  public boolean leads() {
    return is(Role.SUPERVISOR) || is(Role.ADMIN);
  }

  /** Staff who may change things: an auditor only looks. */
  public boolean mayChange() {
    return is(Role.AGENT) || is(Role.SUPERVISOR) || is(Role.ADMIN);
  }

  public boolean readsAudit() {
    return is(Role.ADMIN) || is(Role.AUDITOR);
  }

  /** Whether what belongs to this system is theirs to work on. */
  public boolean worksFor(AccountSystem other) {
    return staff() ? scope.isEmpty() || scope.contains(other) : system == other;
  }

  /** This person in the audit. */
  public Party party() {
    return party(system, id);
  }

  public static Party party(AccountSystem system, UUID id) {
    return Party.of(system == AccountSystem.STAFF ? "staff" : "person", id);
  }

  /** ROLE_STAFF and one for each role, or ROLE_PERSON. */
  public List<GrantedAuthority> authorities() {
    Stream<String> names =
        staff()
            ? Stream.concat(Stream.of("STAFF"), roles.stream().map(Role::name))
            : Stream.of("PERSON");
    return names.<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name)).toList();
  }
}
