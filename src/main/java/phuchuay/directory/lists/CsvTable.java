package phuchuay.directory.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Refused;

/**
 * Comma-separated values as offices save them: UTF-8, UTF-16 or Windows-874, between commas,
 * semicolons or tabs, with quoted cells that hold line ends.
 */
final class CsvTable {

  private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");
  private static final int LONGEST_CELL = 10_000;
  private static final int MOST_CELLS = 200;
  private static final int SAMPLE = 4000;

  private final PushbackReader text;
  private final char separator;
  private int line = 1;

  private CsvTable(PushbackReader text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static void read(Path file, Consumer<Tables.Line> each) throws IOException {
    Charset charset = charset(file);
    char separator = separator(file, charset);
    try (PushbackReader text = new PushbackReader(open(file, charset), 1)) {
      skipByteOrderMark(text);
      new CsvTable(text, separator).readAll(each);
    }
  }

  private void readAll(Consumer<Tables.Line> each) throws IOException {
    for (int first = line; more(); first = line) {
      Tables.Line cells = new Tables.Line(first, readLine());
      if (!cells.blank()) {
        each.accept(cells);
      }
    }
  }

  private boolean more() throws IOException {
    int next = text.read();
    if (next >= 0) {
      text.unread(next);
    }
    return next >= 0;
  }

  private List<String> readLine() throws IOException {
    List<String> cells = new ArrayList<>();
    while (true) {
      StringBuilder cell = new StringBuilder();
      int end = readCell(cell);
      if (cells.size() >= MOST_CELLS) {
        throw new Refused(Reason.NOT_A_LIST);
      }
      cells.add(cell.toString());
      if (end != separator) {
        return cells;
      }
    }
  }

  /** Reads to the cell's end and says what ended it: a separator, a line end, or −1. */
  private int readCell(StringBuilder cell) throws IOException {
    boolean quoted = false;
    while (true) {
      int c = text.read();
      if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = quote(cell, quoted);
      } else if (c < 0 || !quoted && (c == separator || c == '\n' || c == '\r')) {
        return ended(c);
      } else {
        line += c == '\n' ? 1 : 0;
        take(cell, (char) c);
      }
    }
  }

  /** A quote begins or ends a quoted cell; two in it are one. */
  private boolean quote(StringBuilder cell, boolean quoted) throws IOException {
    if (!quoted) {
      cell.setLength(0);
      return true;
    }
    int next = text.read();
    if (next == '"') {
      take(cell, '"');
      return true;
    }
    if (next >= 0) {
      text.unread(next);
    }
    return false;
  }

  private int ended(int by) throws IOException {
    if (by == '\r') {
      int next = text.read();
      if (next >= 0 && next != '\n') {
        text.unread(next);
      }
    }
    line += by == '\r' || by == '\n' ? 1 : 0;
    return by;
  }

  private static void take(StringBuilder cell, char c) {
    if (c == 0 || cell.length() >= LONGEST_CELL) {
      throw new Refused(Reason.NOT_A_LIST);
    }
    cell.append(c);
  }

  private static Charset charset(Path file) throws IOException {
    byte[] start = new byte[2];
    try (var bytes = Files.newInputStream(file)) {
      bytes.readNBytes(start, 0, 2);
    }
    if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return decodes(file) ? StandardCharsets.UTF_8 : THAI_WINDOWS;
  }

  /** Thai in Windows-874 is never by chance also UTF-8. */
  private static boolean decodes(Path file) throws IOException {
    CharBuffer chars = CharBuffer.allocate(8192);
    try (Reader text =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      while (text.read(chars) >= 0) {
        chars.clear();
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  /** Whichever stands most often in the first line. */
  private static char separator(Path file, Charset charset) throws IOException {
    char[] sample = new char[SAMPLE];
    try (Reader text = open(file, charset)) {
      int length = Math.max(0, text.read(sample));
      String first = new String(sample, 0, length).lines().findFirst().orElse("");
      return Stream.of(',', ';', '\t')
          .max(Comparator.comparingLong(mark -> first.chars().filter(c -> c == mark).count()))
          .orElseThrow();
    }
  }

  private static BufferedReader open(Path file, Charset charset) throws IOException {
    return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
  }

  private static void skipByteOrderMark(PushbackReader text) throws IOException {
    int first = text.read();
    if (first >= 0 && first != '\uFEFF') {
      text.unread(first);
    }
  }
}
