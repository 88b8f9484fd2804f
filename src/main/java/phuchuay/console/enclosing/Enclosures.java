package phuchuay.console.enclosing;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.account.Person;
import phuchuay.files.Allowed;
import phuchuay.files.FileKeeper;
import phuchuay.files.PictureSize;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.files.Upload;
import phuchuay.files.Uploader;
import phuchuay.files.Uploads;

/**
 * Files that an officer puts along with a reply (ไฟล์ที่เจ้าหน้าที่แนบ): PDF or a picture, judged
 * by content; what is never sent is swept after a day.
 */
@Component
public class Enclosures implements FileKeeper {

  /** The word by which the house's uploads know this room. */
  public static final String KEEPER = "officers";

  /** The one place of it. */
  public static final String FIELD = "reply";

  /** LINE's most for a picture, and the house's for a letter. */
  public static final Allowed ALLOWED = Allowed.scan(DataSize.ofMegabytes(10));

  private final Uploads uploads;
  private final StoredFiles files;

  Enclosures(Uploads uploads, StoredFiles files) {
    this.uploads = uploads;
    this.files = files;
  }

  @Override
  public String name() {
    return KEEPER;
  }

  @Override
  public Optional<Field> field(Principal who, String field) {
    return officer(who).filter(me -> me.mayChange() && field.equals(FIELD)).map(Enclosures::place);
  }

  /** Before it is sent, whoever put it there. */
  @Override
  public boolean opens(Principal who, UUID file) {
    return officer(who).flatMap(me -> waiting(me, file)).isPresent();
  }

  public Upload take(Person me, InputStream content, @Nullable String name) throws IOException {
    Upload upload = uploads.take(content, name, place(me));
    draw(upload);
    return upload;
  }

  public List<Upload> takeAll(Person me, List<MultipartFile> chosen) throws IOException {
    List<Upload> all = uploads.takeAll(chosen, place(me));
    all.forEach(this::draw);
    return all;
  }

  /** Now, while nobody waits in a transaction, as the chat will want it. */
  private void draw(Upload upload) {
    if (upload instanceof Upload.Kept(StoredFile file)) {
      files.picture(file.id(), PictureSize.CHAT_SMALL);
    }
  }

  /** A file of theirs that waits. */
  public Optional<StoredFile> waiting(Person me, UUID file) {
    return uploads.waiting(file, uploader(me));
  }

  /**
   * Takes up files that wait, in the caller's transaction: all, in this order, or none when one of
   * them is not theirs or waits no more.
   */
  public Optional<List<StoredFile>> attach(Person me, Collection<UUID> files) {
    return uploads.attach(files, uploader(me));
  }

  private static Field place(Person me) {
    return new Field(ALLOWED, uploader(me));
  }

  private static Uploader uploader(Person me) {
    return new Uploader(me.party(), null);
  }

  private static Optional<Person> officer(Principal who) {
    return who instanceof Authentication known && known.getPrincipal() instanceof Person me
        ? Optional.of(me).filter(Person::staff)
        : Optional.empty();
  }
}
