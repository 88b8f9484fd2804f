package phuchuay.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.notification.FactRows.Outcome;
import phuchuay.notification.NoticeRule.Told;

/**
 * Tells what is due, once: whoever is first takes it, looks at the case once more, and writes what
 * leaves in the same transaction.
 */
@Component
class Telling {

  private final FactRows rows;
  private final NoticeRules rules;
  private final Scenes scenes;
  private final Whom whom;
  private final Notes notes;
  private final Post post;
  private final Clock clock;

  Telling(
      FactRows rows,
      NoticeRules rules,
      Scenes scenes,
      Whom whom,
      Notes notes,
      Post post,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.scenes = scenes;
    this.whom = whom;
    this.notes = notes;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Facts of one number and one kind of recipient; more than one only for officers.
   *
   * @return false when others are telling them, or have
   */
  @Transactional
  public boolean tell(List<Waiting> together) {
    Set<Long> ours = rows.claim(together.stream().map(Waiting::id).toList());
    List<Waiting> mine = together.stream().filter(fact -> ours.contains(fact.id())).toList();
    if (mine.isEmpty()) {
      return false;
    }
    Waiting first = mine.getFirst();
    Optional<NoticeRule> rule = rules.of(first.number());
    Optional<Told> told = rule.flatMap(one -> one.to(first.who()));
    if (told.isEmpty()) {
      done(mine, Outcome.UNKNOWN);
      return true;
    }
    tell(mine, rule.orElseThrow(), told.get());
    return true;
  }

  private void tell(List<Waiting> facts, NoticeRule rule, Told told) {
    List<Scene> holding = new ArrayList<>();
    for (Waiting fact : facts) {
      Optional<Scene> scene = scenes.of(fact);
      Optional<Outcome> not = scene.map(one -> notTold(one, rule, told)).orElse(gone());
      if (not.isPresent()) {
        done(List.of(fact), not.get());
      } else {
        holding.add(scene.orElseThrow());
      }
    }
    if (holding.isEmpty()) {
      return;
    }
    Scene first = holding.getFirst();
    Note note = holding.size() == 1 ? notes.one(first, rule, told) : notes.many(holding, rule);
    whom.of(first, told).forEach(recipient -> post.tell(note, recipient));
    done(holding.stream().map(Scene::fact).toList(), Outcome.TOLD);
  }

  private static Optional<Outcome> gone() {
    return Optional.of(Outcome.GONE);
  }

  private Optional<Outcome> notTold(Scene scene, NoticeRule rule, Told told) {
    if (!Scenes.theirs(scene, told)) {
      return Optional.of(Outcome.NOT_THEIRS);
    }
    return scenes.holds(scene, rule, told) ? Optional.empty() : Optional.of(Outcome.OVERTAKEN);
  }

  private void done(List<Waiting> facts, Outcome outcome) {
    rows.done(facts.stream().map(Waiting::id).toList(), outcome, clock.instant());
  }
}
