package phuchuay.casework.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Programmes;
import phuchuay.files.FileKind;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** The documents of a case as officers see them: by field, the newest version first. */
@Component
class DeskDocuments {

  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Audit audit;

  DeskDocuments(CaseDocuments documents, Programmes programmes, Audit audit) {
    this.documents = documents;
    this.programmes = programmes;
    this.audit = audit;
  }

  /** Documents of one field. */
  record Group(String name, List<Stack> stacks) {}

  /** All versions of a document. */
  record Stack(Sheet newest, List<Sheet> older) {}

  /** One version. */
  record Sheet(
      UUID document,
      int version,
      String name,
      String size,
      boolean picture,
      boolean held,
      String at,
      String by) {}

  List<Group> of(CaseFile file, Names.Who who) {
    Map<String, Map<UUID, List<CaseDocument>>> fields = new LinkedHashMap<>();
    for (CaseDocument one : documents.of(file)) {
      if (!one.field().equals(CaseDocuments.LETTER)) {
        fields
            .computeIfAbsent(one.field(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(one.document(), _ -> new ArrayList<>())
            .add(one);
      }
    }
    return fields.entrySet().stream()
        .map(
            field ->
                new Group(
                    name(file, field.getKey()),
                    field.getValue().values().stream()
                        .map(versions -> stack(versions, who))
                        .toList()))
        .toList();
  }

  private String name(CaseFile file, String field) {
    return programmes.of(file).field(field).map(Field::name).map(it -> it.th()).orElse(field);
  }

  private static Stack stack(List<CaseDocument> versions, Names.Who who) {
    List<Sheet> sheets = versions.stream().map(version -> sheet(version, who)).toList().reversed();
    return new Stack(sheets.getFirst(), sheets.subList(1, sheets.size()));
  }

  static Sheet sheet(CaseDocument one, Names.Who who) {
    Instant at = one.at();
    return new Sheet(
        one.document(),
        one.version(),
        Objects.requireNonNullElse(one.file().name(), "file." + one.file().kind().ending()),
        one.file().size(),
        FileKind.PICTURES.contains(one.file().kind()),
        one.file().held(),
        Waits.moment(at),
        who.of(one.by()));
  }

  /** The file of a version, for an officer; that they opened it is written down. */
  @Transactional
  public Optional<UUID> open(CaseFile file, UUID document, int version, Person officer) {
    Optional<CaseDocument> found =
        documents.of(file).stream()
            .filter(one -> one.document().equals(document) && one.version() == version)
            .findFirst();
    found.ifPresent(
        _ ->
            audit.write(
                Act.by(officer.party(), "case.document-opened")
                    .about(Party.of("case", file.id()))
                    .with("document", document.toString())
                    .with("version", version)));
    return found.map(one -> one.file().id());
  }
}
