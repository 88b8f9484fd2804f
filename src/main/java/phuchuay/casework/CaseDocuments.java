package phuchuay.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.DocumentRows;
import phuchuay.casework.kept.Hands;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;
import phuchuay.files.Allowed;
import phuchuay.files.FileKeeper;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.files.Uploader;
import phuchuay.files.Uploads;
import phuchuay.platform.Party;

/**
 * Documents of cases (เอกสารแนบ), in all their versions: those of the form while it is open, those
 * that a move asks for while it may be made.
 */
@Component
public class CaseDocuments {

  /** Where the letters stand that the house writes itself; no field of a programme is called so. */
  public static final String LETTER = "@letter";

  private final DocumentRows rows;
  private final CaseRows cases;
  private final Programmes programmes;
  private final Hands hands;
  private final Moves moves;
  private final StoredFiles files;
  private final Uploads uploads;

  CaseDocuments(
      DocumentRows rows,
      CaseRows cases,
      Programmes programmes,
      Hands hands,
      Moves moves,
      StoredFiles files,
      Uploads uploads) {
    this.rows = rows;
    this.cases = cases;
    this.programmes = programmes;
    this.hands = hands;
    this.moves = moves;
    this.files = files;
    this.uploads = uploads;
  }

  /** The field that a file may be put into now, with the kinds and the size that it takes. */
  public Optional<Field> takes(CaseFile file, String fieldId, Caller caller) {
    Programme programme = programmes.of(file);
    State state = programme.state(file.state());
    boolean fills = state.actor() != null && hands.of(file, caller).contains(state.actor());
    Optional<Field> ofForm =
        programme.form().steps().stream()
            .filter(step -> fills && state.edits().contains(step.id()))
            .flatMap(step -> step.fields().stream())
            .filter(field -> field.id().equals(fieldId))
            .findFirst();
    return ofForm
        .or(
            () ->
                moves.allowed(file, caller).stream()
                    .flatMap(move -> move.asks().stream())
                    .filter(field -> field.id().equals(fieldId))
                    .findFirst())
        .filter(field -> field.kind() == FieldKind.FILES);
  }

  /** The same, as uploads know it. */
  public Optional<FileKeeper.Field> place(CaseFile file, String fieldId, Caller caller) {
    return takes(file, fieldId, caller)
        .map(field -> new FileKeeper.Field(allowed(field), uploader(file, caller)));
  }

  /** What kinds of files, and how big each. */
  public static Allowed allowed(Field field) {
    return new Allowed(field.accept(), DataSize.ofBytes(field.rules().each()));
  }

  /**
   * Takes up what was uploaded: a new document, or a new version of one. Empty when it may not be
   * put there, or waits no more.
   */
  @Transactional
  public Optional<CaseDocument> attach(
      UUID caseId, String fieldId, @Nullable UUID document, UUID upload, Caller caller) {
    Optional<CaseFile> found = cases.lock(caseId).filter(file -> hands.sees(file, caller));
    Optional<Field> field = found.flatMap(file -> takes(file, fieldId, caller));
    if (field.isEmpty() || document != null && !belongs(caseId, fieldId, document)) {
      return Optional.empty();
    }
    CaseFile file = found.orElseThrow();
    return uploads
        .waiting(upload, uploader(file, caller))
        .filter(waiting -> fits(field.get(), waiting))
        .flatMap(_ -> uploads.attach(List.of(upload), uploader(file, caller)))
        .map(attached -> add(file, field.get(), document, attached.getFirst(), caller));
  }

  private CaseDocument add(
      CaseFile file, Field field, @Nullable UUID document, StoredFile stored, Caller caller) {
    UUID place = document == null ? free(file, field, stored.id()) : document;
    DocumentRows.Row row = rows.add(file.id(), field.id(), place, stored.id(), caller.party());
    stir(file);
    return document(row, stored);
  }

  /** Where there is room for one document only, the new one takes the place of the old. */
  private UUID free(CaseFile file, Field field, UUID fresh) {
    Long most = field.rules().max();
    if (most == null || most > 1) {
      return fresh;
    }
    UUID place = fresh;
    for (DocumentRows.Row row : rows.of(file.id())) {
      if (row.field().equals(field.id())) {
        place = removable(row.version(), row.at(), file) ? fresh : row.document();
        if (place.equals(fresh)) {
          takeAway(file, row);
        }
      }
    }
    return place;
  }

  private static Uploader uploader(CaseFile file, Caller caller) {
    UUID agency = file.agency();
    return new Uploader(caller.party(), agency == null ? null : Party.of("agency", agency));
  }

  /** Takes a document away that was never handed in; later only a new version can replace it. */
  @Transactional
  public boolean remove(UUID caseId, UUID document, Caller caller) {
    Optional<DocumentRows.Row> newest = rows.newest(caseId, document);
    Optional<CaseFile> open =
        newest.flatMap(
            row ->
                cases
                    .lock(caseId)
                    .filter(file -> hands.sees(file, caller))
                    .filter(file -> removable(row.version(), row.at(), file))
                    .filter(file -> takes(file, row.field(), caller).isPresent()));
    open.ifPresent(
        file -> {
          takeAway(file, newest.orElseThrow());
          stir(file);
        });
    return open.isPresent();
  }

  private void takeAway(CaseFile file, DocumentRows.Row row) {
    rows.remove(file.id(), row.document());
    files.erase(row.file());
  }

  /**
   * What is attached to an open form overtakes nobody: it counts with the move that hands it in.
   * Where somebody decides, it is a change like any other.
   */
  private void stir(CaseFile file) {
    if (programmes.of(file).state(file.state()).open()) {
      cases.stir(file.id());
    } else {
      cases.touch(file.id());
    }
  }

  /** Every version of every document, the oldest first; for whoever sees the case. */
  public List<CaseDocument> of(CaseFile file) {
    return rows.of(file.id()).stream()
        .flatMap(row -> files.find(row.file()).map(stored -> document(row, stored)).stream())
        .toList();
  }

  private boolean belongs(UUID caseId, String field, UUID document) {
    return rows.newest(caseId, document).filter(row -> row.field().equals(field)).isPresent();
  }

  private static boolean fits(Field field, StoredFile file) {
    return field.accept().contains(file.kind()) && file.bytes() <= field.rules().each();
  }

  /** Whether a document may be taken away again: it was never handed in. */
  public static boolean removable(CaseDocument document, CaseFile file) {
    return removable(document.version(), document.at(), file);
  }

  private static boolean removable(int version, Instant at, CaseFile file) {
    return version == 1 && (file.handedInAt() == null || at.isAfter(file.handedInAt()));
  }

  private static CaseDocument document(DocumentRows.Row row, StoredFile stored) {
    return new CaseDocument(row.document(), row.field(), row.version(), stored, row.by(), row.at());
  }
}
