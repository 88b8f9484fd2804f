package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import phuchuay.casework.Answer;
import phuchuay.casework.programme.Field;

/**
 * The rows of a table as they were typed: those that the page showed take the place of the same
 * rows before; those on pages before and after it stay.
 */
final class PostedRows {

  private final Field table;
  private final HttpServletRequest request;

  private PostedRows(Field table, HttpServletRequest request) {
    this.table = table;
    this.request = request;
  }

  static List<Map<String, Answer>> of(
      Field table, HttpServletRequest request, List<Map<String, Answer>> known) {
    return new PostedRows(table, request).over(known);
  }

  private List<Map<String, Answer>> over(List<Map<String, Answer>> known) {
    int from = Math.min(number(".from"), known.size());
    int rest = Math.min(number(".rest"), known.size() - from);
    int dropped = number(".drop") - 1;
    List<Map<String, Answer>> rows = new ArrayList<>(known.subList(0, from));
    for (int at = from; there(at); at++) {
      Map<String, Answer> row = row(at);
      if (!row.isEmpty() && at != dropped) {
        rows.add(row);
      }
    }
    rows.addAll(known.subList(known.size() - rest, known.size()));
    return rows;
  }

  private Map<String, Answer> row(int at) {
    Map<String, Answer> row = new HashMap<>();
    for (Field column : table.columns()) {
      String cell = request.getParameter(name(at, column));
      if (cell != null && !cell.isBlank()) {
        row.put(column.id(), new Answer.Text(cell));
      }
    }
    return row;
  }

  private boolean there(int row) {
    return table.columns().stream()
        .anyMatch(column -> request.getParameter(name(row, column)) != null);
  }

  private String name(int row, Field column) {
    return table.id() + "." + row + "." + column.id();
  }

  private int number(String what) {
    String typed = Objects.requireNonNullElse(request.getParameter(table.id() + what), "");
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }
}
