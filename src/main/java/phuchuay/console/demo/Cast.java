package phuchuay.console.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.platform.EmailAddress;

/**
 * Who plays in the demo: {@code demo/cast.yml}.
 *
 * @param password everybody's
 * @param agencies by the name they have in the demo, their numbers
 */
record Cast(
    String password, Map<String, String> agencies, List<Officer> staff, List<Holder> people) {

  Cast {
    agencies = Map.copyOf(agencies);
    staff = List.copyOf(staff);
    people = List.copyOf(people);
  }

  /**
   * A member of staff.
   *
   * @param scope the systems they work for; empty means all
   */
  record Officer(String username, String name, Role role, Set<AccountSystem> scope, String totp) {

    Officer {
      scope = Set.copyOf(Objects.requireNonNullElse(scope, Set.<AccountSystem>of()));
    }

    NewAccount account() {
      return NewAccount.staff(username, name, address(username), Set.of(role), scope);
    }
  }

  /**
   * Somebody who holds a seat of an agency.
   *
   * @param line the person of the practice phone whose LINE is linked
   */
  record Holder(
      String username,
      String name,
      AccountSystem system,
      String agency,
      @Nullable String totp,
      @Nullable String line) {

    NewAccount account() {
      return NewAccount.person(system, username, name, address(username));
    }
  }

  private static EmailAddress address(String username) {
    return new EmailAddress(username + "@demo.example");
  }
}
