package phuchuay.cast;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseMoved;

/** Hears facts after their commit, as another room would; of some cases only at the second try. */
@Component
public class HardOfHearing {

  private final Set<UUID> deafTo = ConcurrentHashMap.newKeySet();
  private final List<CaseMoved> heard = new CopyOnWriteArrayList<>();

  @ApplicationModuleListener
  void on(CaseMoved fact) {
    if (deafTo.remove(fact.caseId())) {
      throw new IllegalStateException("did not hear");
    }
    heard.add(fact);
  }

  public void deafTo(UUID caseId) {
    deafTo.add(caseId);
  }

  public List<CaseMoved> heardOf(UUID caseId) {
    return heard.stream().filter(fact -> fact.caseId().equals(caseId)).toList();
  }
}
