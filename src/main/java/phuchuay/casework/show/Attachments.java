package phuchuay.casework.show;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.files.StoredFile;
import phuchuay.files.UploadField;

/** The places of a form where files are put, and what lies there. */
@Component
public class Attachments {

  /** The word by which the house's uploads know cases. */
  public static final String KEEPER = "cases";

  /** Between a field and the document of which a newer version is put there. */
  public static final String OF = ".of.";

  Attachments() {}

  /** Every document in its newest version, in the order of the first. */
  public static Collection<CaseDocument> newest(List<CaseDocument> documents, Field field) {
    Map<UUID, CaseDocument> newest = new LinkedHashMap<>();
    documents.stream()
        .filter(document -> document.field().equals(field.id()))
        .forEach(document -> newest.put(document.document(), document));
    return newest.values();
  }

  /** Null when the field takes no files. */
  @Nullable UploadField upload(Field field, Boxes.Drawn drawn) {
    if (field.kind() != FieldKind.FILES) {
      return null;
    }
    List<StoredFile> own =
        newest(drawn.documents(), field).stream()
            .filter(document -> CaseDocuments.removable(document, drawn.file()))
            .map(CaseDocument::file)
            .toList();
    Long most = field.rules().max();
    return place(field, field.id(), most == null || most > 1, own, drawn);
  }

  List<Box.Paper> handedIn(Field field, Boxes.Drawn drawn) {
    return newest(drawn.documents(), field).stream()
        .filter(document -> !CaseDocuments.removable(document, drawn.file()))
        .map(document -> paper(field, document, drawn))
        .toList();
  }

  private Box.Paper paper(Field field, CaseDocument document, Boxes.Drawn drawn) {
    UploadField newer =
        place(field, field.id() + OF + document.document(), false, List.of(), drawn);
    return new Box.Paper(document.document(), document.version(), document.file(), newer);
  }

  private static UploadField place(
      Field field, String name, boolean several, List<StoredFile> files, Boxes.Drawn drawn) {
    return new UploadField(
        name,
        to(drawn.file()),
        KEEPER,
        name,
        CaseDocuments.allowed(field),
        several,
        files,
        drawn.refused().getOrDefault(name, List.of()));
  }

  private static String to(CaseFile file) {
    return "/cases/" + file.id() + "/papers";
  }
}
