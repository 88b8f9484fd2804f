package phuchuay.faq.content;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values, as spreadsheets write them. */
public final class Csv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** All rows but blank ones; a cell in quotes may hold commas, lines and doubled quotes. */
  public static List<List<String>> rows(String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Csv(marked ? text.substring(1) : text).read();
  }

  private List<List<String>> read() {
    List<List<String>> rows = new ArrayList<>();
    while (at < text.length()) {
      List<String> row = row();
      if (row.size() > 1 || !row.getFirst().isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> row = new ArrayList<>();
    row.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      row.add(cell());
    }
    while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
      at++;
    }
    return row;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && (quoted || cell.isEmpty())) {
        boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (doubled) {
          cell.append(c);
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
        break;
      } else {
        cell.append(c);
      }
    }
    return cell.toString();
  }
}
