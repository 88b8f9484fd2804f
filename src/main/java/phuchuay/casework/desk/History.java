package phuchuay.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseLetters;
import phuchuay.casework.Cases;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.page.Answering;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/** What happened to a case, the newest first: who, when, from where to where, why. */
@Component
class History {

  private static final Locale THAI = Locale.of("th");

  private final Cases cases;
  private final CaseLetters letters;
  private final Programmes programmes;
  private final Answering answering;

  History(Cases cases, CaseLetters letters, Programmes programmes, Answering answering) {
    this.cases = cases;
    this.letters = letters;
    this.programmes = programmes;
    this.answering = answering;
  }

  /**
   * One thing that happened.
   *
   * @param to none where it stayed
   * @param writes whether a letter belongs to it, which may not be written yet
   */
  record Happened(
      String name,
      String at,
      String by,
      String from,
      @Nullable String to,
      @Nullable String reason,
      List<String> findings,
      boolean writes,
      DeskDocuments.@Nullable Sheet letter,
      boolean staffOnly) {}

  List<Happened> of(CaseFile file, Caller caller, Names.Who who) {
    Programme programme = programmes.of(file);
    Map<UUID, CaseDocument> written = letters.of(file);
    return cases.timeline(file, caller).stream()
        .map(row -> happened(row, programme, written.get(row.id()), who))
        .toList()
        .reversed();
  }

  private Happened happened(
      TimelineRow row, Programme programme, @Nullable CaseDocument letter, Names.Who who) {
    boolean stayed = row.from().equals(row.to());
    return new Happened(
        row.name().th(),
        Waits.moment(row.at()),
        who.of(row.by()),
        programme.state(row.from()).label().th(),
        stayed ? null : row.toLabel().th(),
        row.reason(),
        findings(row.findings(), programme),
        row.letter() != null,
        letter == null ? null : DeskDocuments.sheet(letter, who),
        row.staffOnly());
  }

  private List<String> findings(Answers findings, Programme programme) {
    return programme
        .fields()
        .filter(field -> findings.of(field.id()) != null)
        .map(
            field ->
                field.name().th() + ": " + answering.said(field, findings.of(field.id()), THAI))
        .toList();
  }
}
