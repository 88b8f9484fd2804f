package phuchuay.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.citizen;
import static phuchuay.casework.Desk.supervisor;
import static phuchuay.casework.Desk.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;
import phuchuay.cast.ProbeOutcome;

/** Of thirty who do the same at once, one does it, and the others learn what happened. */
@House
class RacesTest {

  private static final int MANY = 30;

  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired ProbeOutcome outcome;

  private final Caller malee = citizen();
  private Probe probe;

  @BeforeEach
  void probe() {
    probe = new Probe(drafts, moves);
  }

  @Test
  void of_thirty_who_decide_at_once_one_decides() throws Exception {
    CaseFile in = probe.submitted(malee);
    Caller somchai = supervisor();
    MoveRequest rejection =
        MoveRequest.of(in, "reject").because("x").with(typed("decided-on", "1/1/2569"));

    List<Moved> all =
        atOnce(
            i ->
                i % 2 == 0
                    ? moves.move(MoveRequest.of(in, "approve"), somchai)
                    : moves.move(rejection, supervisor()));

    assertThat(all).filteredOn(Moved.Done.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Moved.Overtaken.class::isInstance).hasSize(MANY - 1);
    CaseFile now = cases.one(in.id()).orElseThrow();
    assertThat(outcome.happened(in.id())).isEqualTo(now.state().equals("approved") ? 1 : 0);
    assertThat(cases.timeline(now, somchai)).hasSize(2);
  }

  @Test
  void of_thirty_screens_that_save_at_once_one_saves() throws Exception {
    CaseFile draft = probe.begun(malee);

    List<Saved> all =
        atOnce(i -> drafts.save(draft.id(), draft.version(), typed("company", "no" + i), malee));

    assertThat(all).filteredOn(Saved.Kept.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Saved.Overtaken.class::isInstance).hasSize(MANY - 1);
  }

  @Test
  void a_double_click_hands_in_once() throws Exception {
    CaseFile draft = probe.saved(probe.begun(malee), malee, "company", "A", "consent", "yes");

    List<Moved> all = atOnce(_ -> moves.move(MoveRequest.of(draft, "submit"), malee));

    assertThat(all).filteredOn(Moved.Done.class::isInstance).hasSize(1);
    assertThat(cases.timeline(cases.one(draft.id()).orElseThrow(), malee)).hasSize(1);
  }

  private static <T> List<T> atOnce(IntFunction<T> deed) throws Exception {
    CyclicBarrier together = new CyclicBarrier(MANY);
    List<Callable<T>> deeds = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      deeds.add(
          () -> {
            together.await();
            return deed.apply(number);
          });
    }
    List<T> done = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(MANY)) {
      for (Future<T> future : threads.invokeAll(deeds)) {
        done.add(future.get());
      }
    }
    return done;
  }
}
