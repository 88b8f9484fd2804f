package phuchuay.registration.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.typed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Saved;
import phuchuay.casework.Started;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Officials.Official;
import phuchuay.files.FileKeeper;
import phuchuay.files.Upload;
import phuchuay.files.Uploads;
import phuchuay.platform.Party;

/** People who apply for something, each form filled in as its programme wants it. */
@TestComponent
public class Applications {

  private final Drafts drafts;
  private final Moves moves;
  private final Cases cases;
  private final CaseDocuments documents;
  private final Uploads uploads;

  Applications(Drafts drafts, Moves moves, Cases cases, CaseDocuments documents, Uploads uploads) {
    this.drafts = drafts;
    this.moves = moves;
    this.cases = cases;
    this.documents = documents;
    this.uploads = uploads;
  }

  /** A company that nobody knows yet asks to link its data. */
  public CaseFile fuel(Caller who, String company, String number, String email) {
    return sent(
        who,
        "fuel.registration",
        typed(
            "company", company,
            "number", number,
            "first-name", "มาลี",
            "last-name", "ใจดี",
            "position", "ผู้จัดการ",
            "department", "คลังน้ำมัน",
            "email", email,
            "mobile", "0891234567",
            "depots", List.of("คลังศรีราชา"),
            "hosts", List.of("api.example.com"),
            "coordinator", "สมชาย ใจดี",
            "coordinator-email", "somchai@company.example",
            "terms", List.of("accepted"),
            "consent", "yes"),
        "certificate",
        "power");
  }

  public CaseFile ghg(Caller who, UUID agency, String username, String email) {
    return sent(
        who,
        "ghg.account",
        typed(
            "agency",
            agency(agency),
            "position",
            "นักวิชาการ",
            "full-name",
            "มาลี ใจดี",
            "username",
            username,
            "email",
            email,
            "consent",
            "yes"));
  }

  public CaseFile gpp(Caller who, UUID agency, String username, String email) {
    return sent(
        who,
        "gpp.member",
        typed(
            "agency", agency(agency),
            "position", "นักวิชาการพัสดุ",
            "full-name", "มาลี ใจดี",
            "phone", "0812345678",
            "username", username,
            "email", email,
            "consent", "yes"));
  }

  public CaseFile eia(Caller who, String role, String company, String number, String email) {
    boolean independent = role.equals("independent-preparer");
    return sent(
        who,
        "eia.account",
        typed(
            "role",
            role,
            "company",
            company,
            independent ? "citizen" : "number",
            number,
            "full-name",
            "มาลี ใจดี",
            "phone",
            "0812345678",
            "email",
            email,
            "consent",
            "yes"),
        "proof",
        "power");
  }

  public CaseFile jcm(Caller who, String company, String number, String email) {
    return sent(
        who,
        "jcm.participant",
        typed(
            "role", "participant",
            "company", company,
            "number", number,
            "full-name", "มาลี ใจดี",
            "position", "ผู้จัดการโครงการ",
            "email", email,
            "consent", "yes"));
  }

  public CaseFile newAgency(Caller who, String name, String province) {
    return sent(
        who,
        "ghg.new-agency",
        typed(
            "agency-name", name,
            "agency-kind", "government",
            "agency-place", Map.of("province", province),
            "full-name", "มาลี ใจดี",
            "position", "นักวิชาการ",
            "email", "malee@agency.example",
            "consent", "yes"));
  }

  public CaseFile moreAccounts(Caller who, UUID agency, int more) {
    return sent(
        who,
        "ghg.extra-account",
        typed(
            "agency", agency(agency),
            "how-many", more,
            "why", "มีสองกอง",
            "full-name", "มาลี ใจดี",
            "position", "นักวิชาการ",
            "email", "malee@agency.example",
            "consent", "yes"));
  }

  /** Whoever holds a seat names a successor. */
  public CaseFile handOver(Official holder, String name, String email) {
    Caller who = Caller.of(Party.of("person", holder.id()));
    NewCase wanted =
        NewCase.by(who.party(), holder.system().word() + ".handover")
            .of(holder.agency(), holder.seat());
    return sent(who, wanted, typed("full-name", name, "email", email, "why", "ย้ายไปกองอื่น"));
  }

  /** Somebody whose predecessor has gone comes with the agency's letter. */
  public CaseFile succession(Caller who, Official former, String name, String email) {
    return sent(
        who,
        former.system().word() + ".succession",
        typed(
            "agency", agency(former.agency()),
            "full-name", name,
            "position", "นักวิชาการ",
            "phone", "0812345678",
            "email", email,
            "why", "retired",
            "consent", "yes"),
        "letter");
  }

  private CaseFile sent(Caller who, String type, Answers typed, String... papers) {
    return sent(who, NewCase.by(who.party(), type), typed, papers);
  }

  private CaseFile sent(Caller who, NewCase wanted, Answers typed, String... papers) {
    CaseFile draft = ((Started.Begun) drafts.begin(wanted, who)).draft();
    Saved saved = drafts.save(draft.id(), draft.version(), typed, who);
    assertThat(saved).isInstanceOf(Saved.Kept.class);
    for (String field : papers) {
      documents.attach(draft.id(), field, null, pdf(draft, field, who), who);
    }
    return moved(now(draft), "send", who);
  }

  public CaseFile moved(CaseFile file, String move, Caller who, Object... findings) {
    Moved moved = tries(file, move, who, findings);
    assertThat(moved).isInstanceOf(Moved.Done.class);
    return ((Moved.Done) moved).now();
  }

  /** A reason is always given. */
  public Moved tries(CaseFile file, String move, Caller who, Object... findings) {
    return moves.move(
        MoveRequest.of(file, move).because("เหตุผลของเจ้าหน้าที่").with(typed(findings)), who);
  }

  /** Corrects something that was sent back. */
  public CaseFile corrects(CaseFile returned, Caller who, Object... answers) {
    drafts.save(returned.id(), returned.version(), typed(answers), who);
    return moved(now(returned), "send-again", who);
  }

  public CaseFile now(CaseFile file) {
    return cases.one(file.id()).orElseThrow();
  }

  private static Map<String, String> agency(UUID id) {
    return Map.of("id", id.toString());
  }

  private UUID pdf(CaseFile draft, String field, Caller who) {
    FileKeeper.Field place = documents.place(draft, field, who).orElseThrow();
    ByteArrayInputStream letter = new ByteArrayInputStream(MadePdf.honest(1));
    try {
      return ((Upload.Kept) uploads.take(letter, "หนังสือ.pdf", place)).file().id();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
