package phuchuay.casework.walk;

import java.util.Set;
import phuchuay.casework.Actor;
import phuchuay.casework.Caller;

/**
 * Somebody around a case.
 *
 * @param hands as whom they may act once their time has come
 * @param looksOn whether they may look at whatever was handed in
 */
record Face(String name, Caller caller, Set<Actor> hands, boolean looksOn) {

  static final String OWNER = "owner";

  boolean owner() {
    return name.equals(OWNER);
  }

  boolean staff() {
    return !owner() && caller.staff();
  }

  @Override
  public String toString() {
    return name;
  }
}
