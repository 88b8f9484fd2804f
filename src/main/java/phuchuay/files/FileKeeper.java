package phuchuay.files;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** A room that lets people put files into its forms, and says who may open them later. */
public interface FileKeeper {

  /** The word that its forms call it by: "cases". */
  String name();

  /** What this field of one of its forms takes from this person; empty where it takes nothing. */
  Optional<Field> field(Principal who, String field);

  /** Whether this file is the room's, and this person may open it. */
  boolean opens(Principal who, UUID file);

  /** A place in a form, and whose room on the disk it fills. */
  record Field(Allowed allowed, Uploader uploader) {}
}
