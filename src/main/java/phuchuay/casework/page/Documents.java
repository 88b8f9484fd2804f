package phuchuay.casework.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.show.Sayings;
import phuchuay.files.FileKind;

/** The documents of a case with all their versions, the newest first. */
@Component
class Documents {

  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Sayings sayings;

  Documents(CaseDocuments documents, Programmes programmes, Sayings sayings) {
    this.documents = documents;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  /** What lies in one field. */
  record Pile(String name, List<Document> documents) {}

  /** One document: the version that counts, and those before it. */
  record Document(Version newest, List<Version> older) {}

  /**
   * @param drawn whether a small picture of it can be shown
   */
  record Version(CaseDocument document, String at, boolean drawn) {}

  List<Pile> of(CaseFile file, Locale language) {
    Map<String, Map<UUID, List<Version>>> piles = new LinkedHashMap<>();
    for (CaseDocument one : documents.of(file)) {
      piles
          .computeIfAbsent(one.field(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(one.document(), _ -> new ArrayList<>())
          .add(version(one));
    }
    return piles.entrySet().stream()
        .map(pile -> pile(file, pile.getKey(), pile.getValue(), language))
        .toList();
  }

  private static Version version(CaseDocument document) {
    boolean drawn = FileKind.DRAWN.contains(document.file().kind()) && !document.file().held();
    return new Version(document, Sayings.moment(document.at()), drawn);
  }

  private Pile pile(
      CaseFile file, String field, Map<UUID, List<Version>> documents, Locale language) {
    String name =
        programmes
            .of(file)
            .field(field)
            .map(one -> one.name().in(language))
            .orElseGet(() -> sayings.message("casework.case.letter", language));
    return new Pile(name, documents.values().stream().map(Documents::document).toList());
  }

  private static Document document(List<Version> versions) {
    List<Version> newestFirst = versions.reversed();
    return new Document(newestFirst.getFirst(), newestFirst.subList(1, newestFirst.size()));
  }
}
