package phuchuay.console.canned;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.files.FileKeeper;

/** Lets officers open the files of the canned replies that they may read. */
@Component
class CannedFiles implements FileKeeper {

  private final CannedRows rows;
  private final CannedReplies replies;

  CannedFiles(CannedRows rows, CannedReplies replies) {
    this.rows = rows;
    this.replies = replies;
  }

  @Override
  public String name() {
    return "canned";
  }

  /** They come in by the officers' own place. */
  @Override
  public Optional<Field> field(Principal who, String field) {
    return Optional.empty();
  }

  @Override
  public boolean opens(Principal who, UUID file) {
    return who instanceof Authentication known
        && known.getPrincipal() instanceof Person me
        && me.staff()
        && rows.ofFile(file).flatMap(reply -> replies.find(me, reply)).isPresent();
  }
}
