package phuchuay.console.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.files.FileKeeper;
import phuchuay.files.StoredFile;
import phuchuay.files.Upload;
import phuchuay.files.Upload.Reason;
import phuchuay.files.Uploads;
import phuchuay.platform.Demo;

/** The documents of the demo's cases: all of them copies of two. */
@Demo
@Component
class DemoFiles {

  /** While limits cannot be counted yet, or the disk is full. */
  private static final Set<Reason> LATER = EnumSet.of(Reason.WAIT, Reason.NO_ROOM);

  private final Uploads uploads;
  private final CaseDocuments documents;

  DemoFiles(Uploads uploads, CaseDocuments documents) {
    this.uploads = uploads;
    this.documents = documents;
  }

  /** Puts each into its field, if that is open to this caller; says which fields have one now. */
  Set<String> attach(CaseFile file, Map<String, String> wanted, Caller caller) {
    Set<String> attached = new HashSet<>();
    wanted.forEach(
        (field, name) ->
            documents
                .place(file, field, caller)
                .map(place -> uploaded(name, place))
                .flatMap(one -> documents.attach(file.id(), field, null, one.id(), caller))
                .ifPresent(_ -> attached.add(field)));
    return attached;
  }

  private StoredFile uploaded(String name, FileKeeper.Field place) {
    try (InputStream bytes = new ClassPathResource("demo/" + name).getInputStream()) {
      return switch (uploads.take(bytes, name, place)) {
        case Upload.Kept(StoredFile file) -> file;
        case Upload.Refused(_, Reason why) ->
            throw new Stuck(name + " is refused: " + why, LATER.contains(why));
      };
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }
}
