package phuchuay.chat.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.KnownCodes;
import phuchuay.files.FileKind;
import phuchuay.files.Marks;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

/** Looks at a photo that has just come, for a QR code or barcode (คิวอาร์โค้ด บาร์โค้ด). */
@Component
class Seeing {

  private final Marks marks;
  private final StoredFiles files;
  private final List<KnownCodes> known;

  Seeing(Marks marks, StoredFiles files, List<KnownCodes> known) {
    this.marks = marks;
    this.files = files;
    this.known = known;
  }

  /**
   * What was seen.
   *
   * @param code the word by which a room knows the code
   * @param strange whether there is a code that no room knows
   */
  record Seen(@Nullable String code, boolean strange) {

    static final Seen NOTHING = new Seen(null, false);
  }

  /** No database connection is held meanwhile: it takes up to some seconds. */
  Seen in(StoredFile file) {
    return FileKind.DRAWN.contains(file.kind())
        ? files.received(file).flatMap(marks::read).map(this::seen).orElse(Seen.NOTHING)
        : Seen.NOTHING;
  }

  private Seen seen(String code) {
    return known.stream()
        .map(room -> room.known(code))
        .flatMap(Optional::stream)
        .findFirst()
        .map(word -> new Seen(word, false))
        .orElse(new Seen(null, true));
  }
}
