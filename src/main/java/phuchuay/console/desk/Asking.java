package phuchuay.console.desk;

import java.util.List;
import java.util.UUID;

/**
 * What an officer should know of whom they answer.
 *
 * @param accounts those the phone is linked to; none: nobody has proven who they are
 * @param cases their open cases, the newest first
 * @param before what was asked before, by them or for the same agency
 */
record Asking(
    List<Account> accounts, List<Line> cases, List<Earlier> before, String why, String topic) {

  public boolean proven() {
    return accounts.stream().anyMatch(Account::fresh);
  }

  /**
   * An account, and for whom it sits.
   *
   * @param fresh whether the phone has proven itself lately
   */
  record Account(UUID id, String system, boolean fresh, List<Seated> seats) {}

  /** A seat that they hold. */
  record Seated(UUID agency, String name, String province, String since) {}

  /**
   * A case of theirs.
   *
   * @param codes how many codes could be issued by one press; 0 when it is no request for codes
   * @param moves what this officer may do with it now
   */
  record Line(
      UUID id,
      String number,
      String programme,
      String state,
      String tone,
      String with,
      String due,
      int version,
      int codes,
      List<Way> moves) {}

  /** A move that may be made. */
  record Way(String move, String name) {}

  /** A care that is over. */
  record Earlier(
      long conversation, String when, String system, String topic, String how, String who) {}
}
