package phuchuay.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.notification.NoticeRule.Told;

/**
 * Mails whoever a card on LINE did not reach, once, if what it told still holds and they are still
 * meant; who has no address is written down as not reached.
 */
@Component
class SecondWay {

  private final MissedRows rows;
  private final FactRows facts;
  private final NoticeRules rules;
  private final Scenes scenes;
  private final Whom whom;
  private final Notes notes;
  private final Post post;

  SecondWay(
      MissedRows rows,
      FactRows facts,
      NoticeRules rules,
      Scenes scenes,
      Whom whom,
      Notes notes,
      Post post) {
    this.rows = rows;
    this.facts = facts;
    this.rules = rules;
    this.scenes = scenes;
    this.whom = whom;
    this.notes = notes;
    this.post = post;
  }

  /** All that one card would have told one person. */
  @Transactional
  public void take(List<Missed> card) {
    Set<Long> ours = rows.claim(card.stream().map(Missed::id).toList());
    List<Missed> mine = card.stream().filter(missed -> ours.contains(missed.id())).toList();
    if (!mine.isEmpty()) {
      tell(mine);
      rows.done(ours);
    }
  }

  private void tell(List<Missed> missed) {
    String number = missed.getFirst().number();
    rules
        .of(number)
        .ifPresent(
            rule ->
                facts.told(missed.stream().map(Missed::fact).toList(), number).stream()
                    .collect(Collectors.groupingBy(Waiting::who))
                    .forEach((who, those) -> tell(missed.getFirst(), rule, who, those)));
  }

  private void tell(Missed missed, NoticeRule rule, String who, List<Waiting> those) {
    Optional<Told> told = rule.to(who);
    List<Scene> holding =
        told.stream()
            .flatMap(one -> those.stream().flatMap(fact -> holding(fact, rule, one).stream()))
            .toList();
    if (holding.isEmpty()) {
      return;
    }
    Scene first = holding.getFirst();
    Note note =
        holding.size() == 1
            ? notes.one(first, rule, told.orElseThrow())
            : notes.many(holding, rule);
    whom.of(first, told.orElseThrow()).stream()
        .filter(recipient -> recipient.whom().equals(missed.whom()))
        .findFirst()
        .ifPresent(recipient -> post.besides(note, recipient));
  }

  private Optional<Scene> holding(Waiting fact, NoticeRule rule, Told told) {
    return scenes
        .of(fact)
        .filter(scene -> Scenes.theirs(scene, told) && scenes.holds(scene, rule, told));
  }
}
