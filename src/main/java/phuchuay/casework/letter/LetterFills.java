package phuchuay.casework.letter;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.Accounts;
import phuchuay.account.Profile;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.letter.Signatures.Signature;
import phuchuay.casework.page.Answering;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.files.Letterhead;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/**
 * What a letter says of a case: what every case has, and by their ids the fields of the form and of
 * what was recorded with the move ({@code project-name} fills {@code projectName}).
 */
@Component
class LetterFills {

  private static final Locale THAI = Locale.of("th");
  private static final String NUMBER = "letter-number";
  private static final String DATE = "letter-date";

  private final CaseRows cases;
  private final Programmes programmes;
  private final Agencies agencies;
  private final Accounts accounts;
  private final Signatures signatures;
  private final Answering answering;
  private final MessageSource messages;

  LetterFills(
      CaseRows cases,
      Programmes programmes,
      Agencies agencies,
      Accounts accounts,
      Signatures signatures,
      Answering answering,
      MessageSource messages) {
    this.cases = cases;
    this.programmes = programmes;
    this.agencies = agencies;
    this.accounts = accounts;
    this.signatures = signatures;
    this.answering = answering;
    this.messages = messages;
  }

  /** For those names that the template wants. */
  Map<String, Object> of(CaseFile file, TimelineRow row, Iterable<String> names) {
    Programme programme = programmes.of(file);
    Map<String, Object> all = ofEveryCase(file, row, programme);
    Answers known = cases.known(file.id());
    Map<String, Object> wanted = new HashMap<>();
    for (String name : names) {
      Object fill = all.get(name);
      wanted.put(name, fill == null ? field(name, programme, row, known) : fill);
    }
    return wanted;
  }

  Letterhead head(CaseFile file, TimelineRow row, URI check) {
    String system = messages.getMessage("account.system." + file.system().word(), null, THAI);
    String number = number(row);
    return new Letterhead(
        system, number.isEmpty() ? file.number().shown() : number, check, row.at());
  }

  /** The number that was given to the letter with the move. */
  static String number(TimelineRow row) {
    return row.findings().text(NUMBER);
  }

  /** Its own date, or that of the move. */
  static LocalDate date(TimelineRow row) {
    String date = row.findings().text(DATE);
    return date.isEmpty() ? LocalDate.ofInstant(row.at(), Time.BANGKOK) : LocalDate.parse(date);
  }

  private Map<String, Object> ofEveryCase(CaseFile file, TimelineRow row, Programme programme) {
    Map<String, Object> all = new HashMap<>();
    all.put("caseNumber", file.number().shown());
    all.put("programme", programme.name().th());
    all.put("agency", agency(file.agency()));
    all.put("decision", row.name().th());
    all.put("state", row.toLabel().th());
    all.put("dated", ThaiDates.date(date(row)));
    all.put("reason", Objects.requireNonNullElse(row.reason(), ""));
    signed(row.by(), all);
    return all;
  }

  private void signed(Party by, Map<String, Object> all) {
    Optional<Profile> officer =
        accounts.staff().stream()
            .filter(one -> by.kind().equals("staff") && one.id().toString().equals(by.id()))
            .findFirst();
    Optional<Signature> signature = officer.map(Profile::id).flatMap(signatures::of);
    all.put("signer", officer.map(Profile::name).orElse(new Secret("")));
    all.put("position", signature.map(Signature::position).orElse(""));
    all.put(
        "signature",
        signature.<Object>flatMap(one -> Optional.ofNullable(one.picture())).orElse(""));
  }

  private String agency(@Nullable UUID id) {
    return Optional.ofNullable(id).flatMap(agencies::one).map(Agency::name).orElse("");
  }

  /** What a sheet asks for counts only as it was recorded with this very move. */
  private String field(String name, Programme programme, TimelineRow row, Answers known) {
    String id = name.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    Optional<Field> field = programme.field(id);
    boolean ofForm = programme.form().field(id).isPresent();
    return field
        .map(one -> answering.said(one, (ofForm ? known : row.findings()).of(id), THAI))
        .orElse("");
  }
}
