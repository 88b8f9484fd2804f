package phuchuay.casework.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;
import phuchuay.platform.Party;

/** What has to be true of a case by now, worked out from its programme and what was done. */
final class Truth {

  private final Programme programme;
  private final Dial dial = new Dial();
  private final List<Turn> turns = new ArrayList<>();
  private final Map<String, Integer> rings = new HashMap<>();
  private Set<String> named = Set.of();
  private String state = CaseFile.DRAFT;
  private int version;
  private Answers form;
  private Answers handedIn = Answers.NONE;
  private Answers findings = Answers.NONE;

  /** What was done, and has to stand on the timeline. */
  record Turn(UUID id, Move move, String from, String to, Party by, String reason, Answers found) {}

  /**
   * @param form what its form says at the beginning
   */
  Truth(Programme programme, Answers form) {
    this.programme = programme;
    this.form = form;
  }

  State state() {
    return programme.state(state);
  }

  int version() {
    return version;
  }

  Dial dial() {
    return dial;
  }

  List<Turn> turns() {
    return turns;
  }

  /** How often each clock has rung for somebody to hear. */
  Map<String, Integer> rings() {
    return rings;
  }

  /** What stands in the form, right or not. */
  Answers form() {
    return form;
  }

  /** What was handed in last. */
  Answers handedIn() {
    return handedIn;
  }

  /** All that is known for conditions. */
  Answers known() {
    return findings.over(form);
  }

  /** Whether nobody can change this any more. */
  boolean settled(String field) {
    return !handedIn.values().isEmpty()
        && programme.form().field(field).filter(Field::settled).isPresent();
  }

  /** Whether these say what is settled as it was settled. */
  boolean agrees(Answers other) {
    return form.values().entrySet().stream()
        .filter(said -> settled(said.getKey()) && other.of(said.getKey()) != null)
        .allMatch(said -> said.getValue().equals(other.of(said.getKey())));
  }

  /** Whether the form names somebody for this part, and the case has come so far that it counts. */
  boolean takesPart(String role) {
    return named.contains(role) && !state.equals(CaseFile.DRAFT);
  }

  void saved(Answers typed) {
    form = typed.over(form);
    version++;
  }

  /** Where somebody decides, a document is a change; to an open form it just belongs. */
  void attached() {
    version += state().open() ? 0 : 1;
  }

  void rang(String clock) {
    rings.merge(clock, 1, Integer::sum);
  }

  void moved(UUID row, Move move, Party by, String reason, Answers found) {
    String from = state;
    state = move.from(state);
    version++;
    turns.add(new Turn(row, move, from, state, by, reason, found));
    if (move.handsIn()) {
      form = Filler.asked(programme.form(), form);
      handedIn = form;
    }
    if (move.handsIn() || !move.checks().isEmpty()) {
      named = named();
    }
    findings = found.over(findings);
  }

  /** So many days have passed: days from which clocks count lie further back. */
  void older(int days) {
    for (String field : Passing.days(programme)) {
      form = older(form, field, days);
      findings = older(findings, field, days);
    }
  }

  private static Answers older(Answers answers, String field, int days) {
    String day = answers.text(field);
    if (day.isEmpty()) {
      return answers;
    }
    String earlier = LocalDate.parse(day).minusDays(days).toString();
    return new Answers(Map.of(field, new Answer.Text(earlier))).over(answers);
  }

  private Set<String> named() {
    return programme
        .form()
        .fields()
        .filter(field -> field.party() != null && form.agency(field.id()).isPresent())
        .map(field -> String.valueOf(field.party()))
        .collect(Collectors.toSet());
  }
}
