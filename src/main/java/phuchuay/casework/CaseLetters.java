package phuchuay.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.letter.LetterRows;

/** Letters of cases (หนังสือแจ้งผล), each a document of its case; for whoever sees the case. */
@Component
public class CaseLetters {

  private final LetterRows letters;
  private final CaseDocuments documents;

  CaseLetters(LetterRows letters, CaseDocuments documents) {
    this.letters = letters;
    this.documents = documents;
  }

  /** By the row on the timeline that each tells of; one that is just being written is not there. */
  public Map<UUID, CaseDocument> of(CaseFile file) {
    Map<UUID, CaseDocument> byDocument = new HashMap<>();
    documents.of(file).forEach(document -> byDocument.put(document.document(), document));
    Map<UUID, CaseDocument> byMove = new HashMap<>();
    letters
        .documents(file.id())
        .forEach(
            (move, document) -> {
              CaseDocument letter = byDocument.get(document);
              if (letter != null) {
                byMove.put(move, letter);
              }
            });
    return byMove;
  }
}
