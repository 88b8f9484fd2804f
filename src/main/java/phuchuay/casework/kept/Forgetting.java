package phuchuay.casework.kept;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.CaseFile;
import phuchuay.files.StoredFiles;

/** Takes away drafts and their files. */
@Component
public class Forgetting {

  private final CaseRows rows;
  private final DocumentRows documents;
  private final StoredFiles files;

  Forgetting(CaseRows rows, DocumentRows documents, StoredFiles files) {
    this.rows = rows;
    this.documents = documents;
    this.files = files;
  }

  @Transactional
  public void forget(CaseFile draft) {
    documents.files(draft.id()).forEach(files::erase);
    rows.forget(draft.id());
  }
}
