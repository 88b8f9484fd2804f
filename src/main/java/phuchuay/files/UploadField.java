package phuchuay.files;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import phuchuay.files.Upload.Reason;

/**
 * A place for files in a form, as {@code pages/files/field.html} draws it. The form brings the ids
 * of its files under this name; new files, where no script sent them before, under {@code
 * <name>-new}; the id of one to be left out under {@code <name>-without}.
 *
 * @param to where a script sends them
 * @param keeper the room's {@link FileKeeper}
 * @param field the word the keeper knows this place by
 * @param several whether there may be more than one
 * @param files what has arrived
 * @param refused what was just refused
 */
public record UploadField(
    String name,
    String to,
    String keeper,
    String field,
    Allowed allowed,
    boolean several,
    List<StoredFile> files,
    List<Upload.Refused> refused) {

  /** For people who are signed in. */
  public UploadField(
      String name,
      String keeper,
      String field,
      Allowed allowed,
      boolean several,
      List<StoredFile> files,
      List<Upload.Refused> refused) {
    this(name, "/files", keeper, field, allowed, several, files, refused);
  }

  /** Every reason there are words for: the script picks one of them. */
  public List<String> reasons() {
    return Stream.concat(
            Arrays.stream(Reason.values()).map(Reason::key), Stream.of("torn", "signed-out"))
        .toList();
  }
}
