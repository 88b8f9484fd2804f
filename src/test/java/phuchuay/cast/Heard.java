package phuchuay.cast;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.ClockRang;

/** Hears every fact about cases, in the transaction that tells it. */
@Component
public class Heard {

  private final List<CaseMoved> moves = new CopyOnWriteArrayList<>();
  private final List<ClockRang> rings = new CopyOnWriteArrayList<>();

  @EventListener
  void moved(CaseMoved fact) {
    moves.add(fact);
  }

  @EventListener
  void rang(ClockRang fact) {
    rings.add(fact);
  }

  public List<CaseMoved> movesOf(UUID caseId) {
    return moves.stream().filter(fact -> fact.caseId().equals(caseId)).toList();
  }

  public List<ClockRang> ringsOf(UUID caseId) {
    return rings.stream().filter(fact -> fact.caseId().equals(caseId)).toList();
  }
}
