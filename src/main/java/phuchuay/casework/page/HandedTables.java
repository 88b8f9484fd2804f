package phuchuay.casework.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.casework.Answer;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Field;
import phuchuay.directory.HandedInTable;
import phuchuay.thai.ThaiNames;

/**
 * Reads a table that was pasted from a spreadsheet or sent as CSV or Excel. With headings its
 * columns may stand in any order; without, they are those of the form, one after the other.
 */
@Component
class HandedTables {

  HandedTables() {}

  /** A table, or why there is none: "not-a-table", "too-many-rows", "empty". */
  record Read(@Nullable Handed handed, @Nullable String problem) {}

  Optional<Read> pasted(Field table, @Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(written(table, file -> Files.writeString(file, text)));
  }

  Optional<Read> sent(Field table, @Nullable MultipartFile sent) {
    return sent == null || sent.isEmpty()
        ? Optional.empty()
        : Optional.of(written(table, sent::transferTo));
  }

  private interface Writing {
    void to(Path file) throws IOException;
  }

  private static Read written(Field table, Writing writing) {
    try {
      Path file = Files.createTempFile("table", "");
      try {
        writing.to(file);
        return read(table, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private record Line(int number, List<String> cells) {}

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Read read(Field table, Path file) throws IOException {
    long most = Forms.mostRows(table) + 1;
    List<Line> lines = new ArrayList<>();
    try {
      boolean readable =
          HandedInTable.read(
              file,
              (number, cells) -> {
                if (lines.size() > most) {
                  throw new Enough();
                }
                lines.add(new Line(number, cells));
              });
      return readable ? read(table, lines) : new Read(null, "not-a-table");
    } catch (Enough tooMany) {
      return new Read(null, "too-many-rows");
    }
  }

  private static Read read(Field table, List<Line> lines) {
    Map<Integer, Field> headings =
        lines.isEmpty() ? Map.of() : headings(table, lines.getFirst().cells());
    boolean headed = !headings.isEmpty();
    Map<Integer, Field> columns = headed ? headings : inOrder(table);
    List<Line> filled =
        lines.subList(headed ? 1 : 0, lines.size()).stream()
            .filter(line -> !row(line, columns).isEmpty())
            .toList();
    if (filled.isEmpty()) {
      return new Read(null, "empty");
    }
    if (filled.size() > Forms.mostRows(table)) {
      return new Read(null, "too-many-rows");
    }
    return new Read(
        new Handed(
            filled.stream().map(line -> row(line, columns)).toList(),
            filled.stream().map(Line::number).toList()),
        null);
  }

  /** Where each column stands, if the first line names at least half of them. */
  private static Map<Integer, Field> headings(Field table, List<String> first) {
    Map<String, Field> names = new HashMap<>();
    for (Field column : table.columns()) {
      names.put(ThaiNames.plain(column.name().th()), column);
      names.put(ThaiNames.plain(column.name().en()), column);
      names.put(ThaiNames.plain(column.id()), column);
    }
    Map<Integer, Field> places = new HashMap<>();
    for (int at = 0; at < first.size(); at++) {
      Field column = names.get(ThaiNames.plain(first.get(at)));
      if (column != null && !places.containsValue(column)) {
        places.put(at, column);
      }
    }
    return 2 * places.size() >= table.columns().size() ? places : Map.of();
  }

  private static Map<Integer, Field> inOrder(Field table) {
    Map<Integer, Field> places = new HashMap<>();
    IntStream.range(0, table.columns().size())
        .forEach(at -> places.put(at, table.columns().get(at)));
    return places;
  }

  private static Map<String, Answer> row(Line line, Map<Integer, Field> columns) {
    Map<String, Answer> row = new HashMap<>();
    columns.forEach(
        (at, column) -> {
          String cell = at < line.cells().size() ? line.cells().get(at).strip() : "";
          if (!cell.isEmpty()) {
            row.put(column.id(), new Answer.Text(cell));
          }
        });
    return row;
  }
}
