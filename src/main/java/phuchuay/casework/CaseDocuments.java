package phuchuay.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.DocumentRows;
import phuchuay.casework.kept.Hands;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

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

  CaseDocuments(
      DocumentRows rows,
      CaseRows cases,
      Programmes programmes,
      Hands hands,
      Moves moves,
      StoredFiles files) {
    this.rows = rows;
    this.cases = cases;
    this.programmes = programmes;
    this.hands = hands;
    this.moves = moves;
    this.files = files;
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

  /**
   * Attaches what was received: a new document, or a new version of one. Empty when it may not be
   * put there; then the caller drops the file.
   */
  @Transactional
  public Optional<CaseDocument> attach(
      UUID caseId, String field, @Nullable UUID document, StoredFile received, Caller caller) {
    Optional<CaseFile> found =
        cases
            .lock(caseId)
            .filter(file -> hands.sees(file, caller))
            .filter(file -> takes(file, field, caller).filter(it -> fits(it, received)).isPresent())
            .filter(file -> document == null || belongs(file, field, document));
    return found.map(
        file -> {
          files.keep(received);
          UUID id = document == null ? received.id() : document;
          DocumentRows.Row row = rows.add(caseId, field, id, received.id(), caller.party());
          cases.touch(caseId);
          return document(row, received);
        });
  }

  /** Takes a document away that was never handed in; later only a new version can replace it. */
  @Transactional
  public boolean remove(UUID caseId, UUID document, Caller caller) {
    Optional<DocumentRows.Row> newest = rows.newest(caseId, document);
    boolean may =
        newest.isPresent()
            && cases
                .lock(caseId)
                .filter(file -> hands.sees(file, caller))
                .filter(file -> after(newest.get(), file))
                .filter(file -> takes(file, newest.get().field(), caller).isPresent())
                .isPresent();
    if (may) {
      rows.remove(caseId, document);
      files.erase(newest.orElseThrow().file());
      cases.touch(caseId);
    }
    return may;
  }

  /** Every version of every document, the oldest first; for whoever sees the case. */
  public List<CaseDocument> of(CaseFile file) {
    return rows.of(file.id()).stream()
        .flatMap(row -> files.find(row.file()).map(stored -> document(row, stored)).stream())
        .toList();
  }

  private boolean belongs(CaseFile file, String field, UUID document) {
    return rows.newest(file.id(), document).filter(row -> row.field().equals(field)).isPresent();
  }

  private static boolean fits(Field field, StoredFile file) {
    return field.accept().contains(file.kind()) && file.bytes() <= field.rules().each();
  }

  private static boolean after(DocumentRows.Row row, CaseFile file) {
    return row.version() == 1 && (file.handedInAt() == null || row.at().isAfter(file.handedInAt()));
  }

  private static CaseDocument document(DocumentRows.Row row, StoredFile stored) {
    return new CaseDocument(row.document(), row.field(), row.version(), stored, row.by(), row.at());
  }
}
