package phuchuay.console.search;

import java.util.List;
import phuchuay.account.FoundPerson;
import phuchuay.directory.Found;

/** All that one search has found. */
record Everything(
    FoundChats.Messages messages,
    List<Found> agencies,
    List<FoundPerson> people,
    List<FoundCases.Row> cases) {

  /** Nothing of any kind. */
  public boolean nothing() {
    return messages.rows().isEmpty() && agencies.isEmpty() && people.isEmpty() && cases.isEmpty();
  }

  /** Whether anything stands beside the messages. */
  public boolean beside() {
    return !(agencies.isEmpty() && people.isEmpty() && cases.isEmpty());
  }
}
