package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import phuchuay.casework.Answer;
import phuchuay.casework.programme.Field;

/** The rows of a table as they were posted: typed one by one, or pasted from a spreadsheet. */
final class PostedRows {

  private static final int MOST = 20_000;

  private PostedRows() {}

  /** What was pasted takes the place of all rows. */
  static List<Map<String, Answer>> of(Field table, HttpServletRequest request) {
    String pasted = Objects.requireNonNullElse(request.getParameter(table.id() + ".pasted"), "");
    return pasted.isBlank() ? typed(table, request) : pasted(table, pasted);
  }

  private static List<Map<String, Answer>> typed(Field table, HttpServletRequest request) {
    List<Map<String, Answer>> rows = new ArrayList<>();
    for (int i = 0; i < MOST && there(table, i, request); i++) {
      Map<String, Answer> row = new HashMap<>();
      for (Field column : table.columns()) {
        String cell = request.getParameter(name(table, i, column));
        if (cell != null && !cell.isBlank()) {
          row.put(column.id(), new Answer.Text(cell));
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean there(Field table, int row, HttpServletRequest request) {
    return table.columns().stream()
        .anyMatch(column -> request.getParameter(name(table, row, column)) != null);
  }

  private static String name(Field table, int row, Field column) {
    return table.id() + "." + row + "." + column.id();
  }

  private static List<Map<String, Answer>> pasted(Field table, String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(MOST)
        .map(line -> row(table, line.split("\t", -1)))
        .toList();
  }

  private static Map<String, Answer> row(Field table, String[] cells) {
    Map<String, Answer> row = new HashMap<>();
    for (int i = 0; i < Math.min(cells.length, table.columns().size()); i++) {
      if (!cells[i].isBlank()) {
        row.put(table.columns().get(i).id(), new Answer.Text(cells[i].strip()));
      }
    }
    return row;
  }
}
