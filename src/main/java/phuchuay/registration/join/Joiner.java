package phuchuay.registration.join;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import phuchuay.account.AccountSystem;
import phuchuay.account.NewAccount;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;
import phuchuay.registration.Phones;
import phuchuay.thai.ThaiNames;

/** Somebody who joins, as they say who they are; it hides itself wherever it is printed. */
public record Joiner(String username, String email, String name, String position, String phone)
    implements Serializable {

  private static final int LONGEST = 200;

  public Joiner {
    username = username.strip();
    email = email.strip();
    name = ThaiNames.tidy(name);
    position = ThaiNames.tidy(position);
    phone = ThaiNames.tidy(phone);
  }

  static Joiner nobodyYet() {
    return new Joiner("", "", "", "", "");
  }

  /** What is missing or cannot be read, as messages call it. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (!NewAccount.validUsername(username)) {
      mistakes.add("username");
    }
    if (EmailAddress.read(email).isEmpty()) {
      mistakes.add("email");
    }
    if (!readable(name)) {
      mistakes.add("name");
    }
    if (!readable(position)) {
      mistakes.add("position");
    }
    if (Phones.in(phone).isEmpty() || phone.length() > LONGEST) {
      mistakes.add("phone");
    }
    return mistakes;
  }

  EmailAddress address() {
    return EmailAddress.read(email).orElseThrow();
  }

  NewAccount account(AccountSystem system) {
    return new NewAccount(
        system,
        username,
        new Secret(name),
        address(),
        new Secret(Phones.in(phone).orElseThrow()),
        null,
        Set.of(),
        Set.of());
  }

  private static boolean readable(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST
        && text.chars().anyMatch(Character::isLetter);
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
