package phuchuay.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.files.Upload.Reason;
import phuchuay.platform.Attempts;

/**
 * The files that people put into forms (ไฟล์แนบ): each is judged and waits, the form takes it up
 * when it is handed in, and what no form took up is swept.
 */
@Component
public class Uploads {

  private final StoredFiles files;
  private final UploadRows rows;
  private final Attempts attempts;
  private final FilesSettings.UploadSettings settings;
  private final TransactionTemplate transaction;

  Uploads(
      StoredFiles files,
      UploadRows rows,
      Attempts attempts,
      FilesSettings settings,
      TransactionTemplate transaction) {
    this.files = files;
    this.rows = rows;
    this.attempts = attempts;
    this.settings = settings.uploads();
    this.transaction = transaction;
  }

  /**
   * Takes one file; outside of any transaction, as it waits for the bytes.
   *
   * @throws IOException when reading them fails
   */
  public Upload take(InputStream content, @Nullable String name, FileKeeper.Field field)
      throws IOException {
    Uploader uploader = field.uploader();
    String shown = Objects.requireNonNullElse(FileNames.clean(name), "–");
    if (!mayTry(uploader)) {
      return new Upload.Refused(shown, Reason.WAIT);
    }
    if (full(uploader, 1)) {
      return new Upload.Refused(shown, Reason.NO_ROOM_FOR_YOU);
    }
    Allowed allowed = field.allowed();
    return switch (files.receive(content, allowed.most().toBytes(), allowed.kinds(), name)) {
      case Received.Ready(StoredFile file) -> kept(file, shown, uploader);
      case Received.TooBig _ -> new Upload.Refused(shown, Reason.TOO_BIG);
      case Received.TooManyPixels _ -> new Upload.Refused(shown, Reason.TOO_MANY_DOTS);
      case Received.WrongKind _ -> new Upload.Refused(shown, Reason.WRONG_KIND);
      case Received.Harmful(Harm harm) -> new Upload.Refused(shown, Reason.of(harm));
      case Received.Empty _ -> new Upload.Refused(shown, Reason.EMPTY);
      case Received.StoreFull _ -> new Upload.Refused(shown, Reason.NO_ROOM);
    };
  }

  /** Takes what a form without a script brought along: each file that was chosen. */
  public List<Upload> takeAll(List<MultipartFile> chosen, FileKeeper.Field field)
      throws IOException {
    List<Upload> all = new ArrayList<>();
    for (MultipartFile one : chosen) {
      String name = one.getOriginalFilename();
      if (name != null && !name.isEmpty()) {
        try (InputStream content = one.getInputStream()) {
          all.add(take(content, name, field));
        }
      }
    }
    return all;
  }

  private boolean mayTry(Uploader uploader) {
    String who = Uploader.key(uploader.person());
    return attempts.take("upload", who, settings.anHour(), Duration.ofHours(1)).allowed();
  }

  private Upload kept(StoredFile file, String shown, Uploader uploader) {
    boolean kept = Boolean.TRUE.equals(transaction.execute(status -> keep(file, uploader)));
    if (!kept) {
      files.drop(file);
      return new Upload.Refused(shown, Reason.NO_ROOM_FOR_YOU);
    }
    return new Upload.Kept(file);
  }

  private boolean keep(StoredFile file, Uploader uploader) {
    rows.lock(uploader.person());
    if (uploader.agency() != null) {
      rows.lock(uploader.agency());
    }
    if (full(uploader, file.bytes())) {
      return false;
    }
    files.keep(file);
    rows.waits(file.id(), uploader);
    return true;
  }

  private boolean full(Uploader uploader, long more) {
    return rows.bytesOfPerson(uploader.person()) + more > settings.person().toBytes()
        || uploader.agency() != null
            && rows.bytesOfAgency(uploader.agency()) + more > settings.agency().toBytes();
  }

  /** A file that waits and is theirs: they may look at it before its form is handed in. */
  public Optional<StoredFile> waiting(UUID id, Uploader uploader) {
    return rows.waiting(id, uploader.person());
  }

  /**
   * The form takes up its files, in its own transaction: all of them, or none when one of them is
   * not theirs or waits no more.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<List<StoredFile>> attach(Collection<UUID> ids, Uploader uploader) {
    Set<UUID> all = new TreeSet<>(ids);
    List<StoredFile> waiting = rows.lockWaiting(all, uploader.person());
    if (waiting.size() != all.size()) {
      return Optional.empty();
    }
    rows.attached(all);
    return Optional.of(waiting);
  }

  /** Takes a file back that waits; whether there was one of theirs. */
  @Transactional
  public boolean withdraw(UUID id, Uploader uploader) {
    boolean theirs = !rows.lockWaiting(List.of(id), uploader.person()).isEmpty();
    if (theirs) {
      files.erase(id);
    }
    return theirs;
  }
}
