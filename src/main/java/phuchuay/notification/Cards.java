package phuchuay.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Actor;
import phuchuay.casework.Label;
import phuchuay.casework.Standing;
import phuchuay.casework.Tone;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.ThaiDates;

/** Fills the words of a notice: what the card and the mail say, all but the link. */
@Component
class Cards {

  private static final int SHOWN = 5;

  private final CardFacts facts;
  private final Clock clock;

  Cards(CardFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  Map<String, Object> one(Scene scene, NoticeRule rule, Told told) {
    Map<String, Object> fills = frame(scene.file().system());
    Standing now = scene.standing();
    fills.put("facts", facts.of(scene, rule, told.facts()));
    fills.put("number", scene.file().number().shown());
    fills.put("programme", now.programme().th());
    fills.put("state", scene.state().th());
    fills.put("next", next(scene));
    fills.put("ended", now.actor() == null);
    fills.put("good", now.tone() != Tone.BAD);
    return fills;
  }

  /** Many cases of one kind of notice in one card. */
  Map<String, Object> many(List<Scene> scenes, NoticeRule rule) {
    Map<String, Object> fills = frame(scenes.getFirst().file().system());
    fills.put("programme", rule.name());
    fills.put("number", "%,d".formatted(scenes.size()));
    fills.put("facts", scenes.stream().limit(SHOWN).map(Cards::line).toList());
    return fills;
  }

  private static Map<String, String> line(Scene scene) {
    return Map.of(
        "label",
        scene.standing().programme().th() + " · " + scene.state().th(),
        "value",
        scene.file().number().shown());
  }

  private Map<String, Object> frame(AccountSystem system) {
    Map<String, Object> fills = new HashMap<>();
    fills.put("system", facts.said("system." + system.word()));
    fills.put("word", system.word());
    fills.put("at", ThaiDates.time(clock.instant()));
    return fills;
  }

  /** What its owner does next. */
  private String next(Scene scene) {
    Standing now = scene.standing();
    Label help = now.help();
    if (scene.overtaken()) {
      return facts.said("next.overtaken");
    }
    if (help != null) {
      return help.th();
    }
    return facts.said(Actor.OWNER.equals(now.actor()) ? "next.owner" : "next.nothing");
  }
}
