package phuchuay.console.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.faq.Entry;

/** Which systems' answers somebody may change; those of several only who works for all. */
final class Reach {

  private Reach() {}

  static List<String> of(Person me) {
    List<String> systems = new ArrayList<>();
    AccountSystem.ofPeople().stream()
        .filter(me::worksFor)
        .map(AccountSystem::word)
        .forEach(systems::add);
    if (systems.size() == AccountSystem.ofPeople().size()) {
      systems.add(AnswerForm.ALL_SYSTEMS);
    }
    return systems;
  }

  /** Whether this answer is theirs to change. */
  static boolean covers(Person me, Optional<Entry> answer) {
    return answer.map(entry -> covers(me, entry.system())).orElse(false);
  }

  /** Whether an answer of this system, blank for several, is theirs to change. */
  static boolean covers(Person me, String system) {
    return me.leads() && of(me).contains(system.isEmpty() ? AnswerForm.ALL_SYSTEMS : system);
  }
}
