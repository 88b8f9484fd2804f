package phuchuay.notification;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.notification.NoticeRule.Told;

/** Makes notes of what is to be told: of one case, or of many at once. */
@Component
class Notes {

  private static final String DESK = "/console/casework";
  private static final String MANY = "notification/many";

  private final Cards cards;

  Notes(Cards cards) {
    this.cards = cards;
  }

  /** A move that has words of its own says them to its owner. */
  Note one(Scene scene, NoticeRule rule, Told told) {
    Waiting fact = scene.fact();
    boolean owner = told.who().equals(Told.OWNER);
    return new Note(
        List.of(fact.fact()),
        List.of(fact.caseId()),
        rule.number(),
        fact.system(),
        owner ? Objects.requireNonNullElse(fact.ownChat(), told.words()) : told.words(),
        owner ? Objects.requireNonNullElse(fact.ownMail(), told.words()) : told.words(),
        told.mailToo(),
        cards.one(scene, rule, told),
        path(scene.file(), told));
  }

  Note many(List<Scene> scenes, NoticeRule rule) {
    return new Note(
        scenes.stream().map(scene -> scene.fact().fact()).toList(),
        scenes.stream().map(scene -> scene.fact().caseId()).toList(),
        rule.number(),
        scenes.getFirst().fact().system(),
        MANY,
        MANY,
        false,
        cards.many(scenes, rule),
        DESK);
  }

  /** Who has an account reads it there; who has none follows it by its number. */
  private static String path(CaseFile file, Told told) {
    if (told.officers()) {
      return DESK + "/" + file.id();
    }
    boolean stranger = List.of("contact", "visitor").contains(file.applicant().kind());
    return stranger && file.seat() == null || told.aside()
        ? "/track/" + file.number().shown()
        : "/cases/" + file.id();
  }
}
