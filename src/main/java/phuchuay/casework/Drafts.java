package phuchuay.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.form.Forms;
import phuchuay.casework.form.Typing;
import phuchuay.casework.kept.CaseLists;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.DocumentRows;
import phuchuay.casework.kept.Forgetting;
import phuchuay.casework.kept.Hands;
import phuchuay.casework.kept.Openings;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Form;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.ProgrammeVersions;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;

/** Forms that are being filled in: begun, saved as they are typed, looked over before the end. */
@Component
public class Drafts {

  private final CaseRows rows;
  private final CaseLists lists;
  private final DocumentRows documents;
  private final Programmes programmes;
  private final ProgrammeVersions versions;
  private final Openings openings;
  private final Hands hands;
  private final Forms forms;
  private final Clocks clocks;
  private final Forgetting forgetting;

  Drafts(
      CaseRows rows,
      CaseLists lists,
      DocumentRows documents,
      Programmes programmes,
      ProgrammeVersions versions,
      Openings openings,
      Hands hands,
      Forms forms,
      Clocks clocks,
      Forgetting forgetting) {
    this.rows = rows;
    this.lists = lists;
    this.documents = documents;
    this.programmes = programmes;
    this.versions = versions;
    this.openings = openings;
    this.hands = hands;
    this.forms = forms;
    this.clocks = clocks;
    this.forgetting = forgetting;
  }

  /** Begins a case, with what the last one of its kind, or the one it goes on from, says again. */
  @Transactional
  public Started begin(NewCase wanted, Caller caller) {
    Optional<Programme> programme =
        programmes.today(wanted.type()).filter(found -> openings.allow(found, wanted, caller));
    if (programme.isEmpty()) {
      return new Started.NotAllowed();
    }
    versions.keep(programme.get());
    return new Started.Begun(
        rows.begin(wanted, programme.get(), again(programme.get(), wanted, caller)));
  }

  /**
   * Keeps what was typed, right or wrong; fields that are not named, or are settled, stay as they
   * are.
   *
   * @param seen the version that was typed into
   */
  @Transactional
  public Saved save(UUID id, int seen, Answers typed, Caller caller) {
    Optional<CaseFile> found = rows.lock(id).filter(file -> hands.sees(file, caller));
    if (found.isEmpty()) {
      return new Saved.NotThere();
    }
    CaseFile file = found.get();
    List<Step> open = open(file, caller);
    if (open.isEmpty()) {
      return new Saved.Closed(file);
    }
    if (file.version() != seen) {
      return new Saved.Overtaken(file);
    }
    Typing typing =
        Typing.of(
            open.stream()
                .flatMap(step -> step.fields().stream())
                .filter(field -> file.draft() || !field.settled())
                .toList(),
            typed);
    if (!typing.problems().isEmpty()) {
      return new Saved.TooMuch(typing.problems());
    }
    CaseFile now = rows.answer(id, withConsent(typing.kept(), typed, file, caller));
    followClocks(now, typing.kept());
    return new Saved.Kept(now);
  }

  /** The steps of the form that this caller may fill in now. */
  public List<Step> open(CaseFile file, Caller caller) {
    Programme programme = programmes.of(file);
    State state = programme.state(file.state());
    return state.actor() != null && hands.of(file, caller).contains(state.actor())
        ? programme.form().steps().stream()
            .filter(step -> state.edits().contains(step.id()))
            .toList()
        : List.of();
  }

  /** What is still wrong or missing in the whole form; for whoever may fill it in. */
  public List<Problem> problems(CaseFile file, Caller caller) {
    return open(file, caller).isEmpty()
        ? List.of()
        : forms
            .check(programmes.of(file).form(), rows.open(file.id()), documents.counts(file.id()))
            .problems();
  }

  /** What is wrong or missing in one step. */
  public List<Problem> problems(CaseFile file, String step, Caller caller) {
    Form form = programmes.of(file).form();
    return open(file, caller).stream()
        .filter(one -> one.id().equals(step))
        .flatMap(
            one ->
                forms.check(form, one, rows.open(file.id()), documents.counts(file.id())).stream())
        .toList();
  }

  /** What is wrong with one field, while it is being typed. */
  public Optional<Problem> problem(String type, String field, Answer typed) {
    return programmes
        .today(type)
        .flatMap(programme -> programme.form().field(field))
        .flatMap(found -> forms.check(found, typed));
  }

  /** Throws a draft away that nobody but its owner has seen. */
  @Transactional
  public boolean forget(UUID id, Caller caller) {
    Optional<CaseFile> draft =
        rows.lock(id)
            .filter(CaseFile::draft)
            .filter(file -> hands.of(file, caller).contains(Actor.OWNER));
    draft.ifPresent(forgetting::forget);
    return draft.isPresent();
  }

  private Answers again(Programme programme, NewCase wanted, Caller caller) {
    Optional<UUID> last =
        wanted.about() != null
            ? Optional.of(wanted.about())
            : lists.last(wanted.type(), caller, wanted.agency());
    if (last.isEmpty()) {
      return Answers.NONE;
    }
    Set<String> wants =
        programme.form().fields().filter(Field::prefill).map(Field::id).collect(Collectors.toSet());
    Map<String, Answer> said = new HashMap<>(rows.open(last.get()).values());
    said.keySet().retainAll(wants);
    return new Answers(said);
  }

  private Answers withConsent(Answers kept, Answers typed, CaseFile file, Caller caller) {
    boolean asks = programmes.of(file).form().consent() != null;
    Answer consent = typed.of(Forms.CONSENT);
    if (!asks || consent == null || !hands.of(file, caller).contains(Actor.OWNER)) {
      return kept;
    }
    String word = typed.text(Forms.CONSENT).equals("yes") ? "yes" : "no";
    return new Answers(Map.of(Forms.CONSENT, new Answer.Text(word))).over(kept);
  }

  /** A clock may start from a day that was just typed. */
  private void followClocks(CaseFile file, Answers changed) {
    Programme programme = programmes.of(file);
    Set<String> days = new HashSet<>(changed.values().keySet());
    days.retainAll(programme.clocks().stream().map(ClockRule::from).collect(Collectors.toSet()));
    if (!days.isEmpty()) {
      clocks.follow(file, programme, rows.known(file.id()));
    }
  }
}
