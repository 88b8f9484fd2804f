package phuchuay.casework.show;

import java.util.List;
import java.util.Set;

/**
 * The rows of a table as a page shows them, some at a time.
 *
 * @param wrong the cells that are wrong, as {@code 3.amount}
 * @param from how many rows lie before the first that is shown
 * @param all how many rows there are
 * @param blank how many empty rows follow, to be filled in
 * @param most the most rows that it takes
 */
public record Sheet(
    List<Column> columns,
    List<Row> rows,
    Set<String> wrong,
    int from,
    int all,
    int blank,
    long most,
    int page) {

  /** A column, with what may be chosen in it. */
  public record Column(
      String id, String name, boolean required, String inputmode, List<Box.Option> options) {

    public boolean knows(String value) {
      return options.stream()
          .anyMatch(option -> option.id().equals(value) || option.name().equals(value));
    }
  }

  /** A row; {@code number} counts from 1. */
  public record Row(int number, List<String> cells) {}

  public boolean wrong(int row, int column) {
    return wrong.contains(row + "." + columns.get(column).id());
  }

  /** How many rows lie after those that are shown. */
  public int rest() {
    return Math.max(0, all - from - page);
  }

  public int pages() {
    return Math.max(1, (all + page - 1) / page);
  }

  public int at() {
    return from / page;
  }

  public boolean last() {
    return from + page >= all;
  }
}
