package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phuchuay.casework.Actor;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Saved;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form.Step;

/** Writes into the forms of a case and attaches what has to be there. */
final class Pen {

  private final Play play;
  private final Filler filler;

  Pen(Play play, Filler filler) {
    this.play = play;
    this.filler = filler;
  }

  /** Whoever's turn it is fills in all that is open to them, and attaches what has to be there. */
  void fills(Answers chosen) {
    Actor actor = play.truth().state().actor();
    if (play.truth().state().open() && actor != null) {
      Face face = play.faces().as(actor);
      saves(face, filler.form(play.programme().form(), chosen));
      Set<String> asked = Forms.asked(play.programme().form(), play.truth().form());
      open(face)
          .filter(field -> asked.contains(field.id()))
          .forEach(it -> attaches(face, it, Instant.EPOCH));
    }
  }

  /** Saves of these answers what is open to them. */
  void saves(Face face, Answers whole) {
    Set<String> open = open(face).map(Field::id).collect(Collectors.toSet());
    if (face.owner()) {
      open.add(Forms.CONSENT);
    }
    Map<String, Answer> typed = new LinkedHashMap<>(whole.values());
    typed.keySet().retainAll(open);
    Answers all = new Answers(typed);
    assertThat(
            play.stage().drafts.save(play.file().id(), play.truth().version(), all, face.caller()))
        .isInstanceOf(Saved.Kept.class);
    typed.keySet().removeIf(play.truth()::settled);
    play.truth().saved(new Answers(typed));
    play.follow();
  }

  private Stream<Field> open(Face face) {
    return play.stage().drafts.open(play.file(), face.caller()).stream()
        .map(Step::fields)
        .flatMap(List::stream);
  }

  /** A move wants its papers anew each time: what came before this state does not count. */
  void attachesAnew(Face face, Field field) {
    attaches(face, field, play.file().since());
  }

  private void attaches(Face face, Field field, Instant since) {
    if (field.kind() != FieldKind.FILES || !Filler.required(field, play.truth().known())) {
      return;
    }
    long least = field.rules().min() == null ? 1 : field.rules().min();
    long there =
        play.stage().documents.of(play.file()).stream()
            .filter(one -> one.field().equals(field.id()) && !one.at().isBefore(since))
            .count();
    for (long i = there; i < least; i++) {
      assertThat(
              play.stage()
                  .documents
                  .attach(
                      play.file().id(),
                      field.id(),
                      null,
                      play.stage().paper(play.file(), field, face.caller()),
                      face.caller()))
          .isPresent();
      play.truth().attached();
    }
    play.reload();
  }
}
