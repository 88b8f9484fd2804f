package phuchuay.files;

import java.util.Set;

/** The kinds of files that are kept; told by the bytes, never by a name. */
public enum FileKind {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic"),
  PDF("application/pdf", "pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  MP4("video/mp4", "mp4"),
  MOV("video/quicktime", "mov"),
  M4A("audio/mp4", "m4a"),
  MP3("audio/mpeg", "mp3"),
  AAC("audio/aac", "aac"),
  WAV("audio/wav", "wav");

  public static final Set<FileKind> ALL = Set.of(values());
  public static final Set<FileKind> PICTURES = Set.of(JPEG, PNG, GIF, WEBP, HEIC);
  public static final Set<FileKind> SOUNDS = Set.of(M4A, MP4, MP3, AAC, WAV);
  public static final Set<FileKind> FILMS = Set.of(MP4, MOV);

  /** What can be drawn again, and so be shown. */
  public static final Set<FileKind> DRAWN = Set.of(JPEG, PNG, GIF);

  private final String mediaType;
  private final String ending;

  FileKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** How the name of such a file ends. */
  public String ending() {
    return ending;
  }
}
