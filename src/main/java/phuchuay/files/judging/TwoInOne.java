package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import phuchuay.files.FileKind;
import phuchuay.files.Harm;

/** A file that another program would take for another kind of file. */
final class TwoInOne {

  /** Readers of PDF look for its beginning this far. */
  private static final int BEGINNING = 1024;

  private static final Pattern PAGE =
      Pattern.compile("<(?:html|head|body|script|iframe|svg|!doctype|\\?php|%@)|#!/");

  /** Where archives end: this, eighteen bytes, and a comment as long as the last two say. */
  private static final int ARCHIVE_END = 0x504b0506;

  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private TwoInOne() {}

  static Optional<Harm> in(FileKind kind, ByteBuffer bytes) {
    boolean office = kind == FileKind.DOCX || kind == FileKind.XLSX;
    String beginning = beginning(bytes);
    boolean document = beginning.indexOf("%pdf-", 1) >= 0;
    boolean twofold = document || PAGE.matcher(beginning).find() || !office && endsAsArchive(bytes);
    return twofold ? Optional.of(Harm.TWO_IN_ONE) : Optional.empty();
  }

  private static String beginning(ByteBuffer bytes) {
    byte[] some = new byte[Math.min(BEGINNING, bytes.limit())];
    bytes.get(0, some);
    return new String(some, ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static boolean endsAsArchive(ByteBuffer bytes) {
    int first = Math.max(0, bytes.limit() - END_LENGTH - LONGEST_COMMENT);
    for (int at = bytes.limit() - END_LENGTH; at >= first; at--) {
      if (bytes.getInt(at) == ARCHIVE_END
          && comment(bytes, at) == bytes.limit() - at - END_LENGTH) {
        return true;
      }
    }
    return false;
  }

  private static int comment(ByteBuffer bytes, int end) {
    return Short.toUnsignedInt(Short.reverseBytes(bytes.getShort(end + END_LENGTH - 2)));
  }
}
