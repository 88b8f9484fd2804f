package phuchuay.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an account (บัญชีผู้ใช้) signs in to: one of the five systems, or the desk. */
public enum AccountSystem {
  GPP,
  EIA,
  GHG,
  FUEL,
  JCM,
  STAFF;

  /** The systems of agencies and companies. */
  public static List<AccountSystem> ofPeople() {
    return List.of(GPP, GHG, FUEL, JCM, EIA);
  }

  /** How addresses, rows and messages call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static AccountSystem of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public static Optional<AccountSystem> read(String typed) {
    return Arrays.stream(values()).filter(system -> system.word().equals(typed)).findFirst();
  }
}
