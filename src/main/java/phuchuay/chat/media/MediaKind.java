package phuchuay.chat.media;

import java.util.Set;
import phuchuay.files.FileKind;

/** What LINE says a message is; the bytes must agree. */
enum MediaKind {
  IMAGE(FileKind.PICTURES),
  FILE(FileKind.ALL),
  AUDIO(FileKind.SOUNDS),
  VIDEO(FileKind.FILMS);

  private final Set<FileKind> files;

  MediaKind(Set<FileKind> files) {
    this.files = files;
  }

  Set<FileKind> files() {
    return files;
  }

  long mostBytes(MediaSettings settings) {
    return switch (this) {
      case IMAGE -> settings.image().toBytes();
      case FILE -> settings.file().toBytes();
      case AUDIO -> settings.audio().toBytes();
      case VIDEO -> settings.video().toBytes();
    };
  }
}
