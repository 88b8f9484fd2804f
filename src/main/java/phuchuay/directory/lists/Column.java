package phuchuay.directory.lists;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phuchuay.directory.kept.Resources;
import phuchuay.thai.ThaiNames;

/** A column of a list of agencies, under any of its headings. */
enum Column {
  NAME,
  ENGLISH,
  ALIASES,
  KIND,
  NUMBER,
  PROVINCE,
  DISTRICT,
  EMAIL,
  ADDRESS,
  STATUS;

  /** Without these nobody knows what a line is about. */
  static final Set<Column> NEEDED = Set.of(NAME, KIND, PROVINCE);

  private static final Map<String, Column> BY_HEADING = headings();

  /** Where each column stands in a list with this first line. */
  static Map<Column, Integer> places(List<String> first) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < first.size(); i++) {
      Column column = BY_HEADING.get(ThaiNames.plain(first.get(i)));
      if (column != null) {
        places.putIfAbsent(column, i);
      }
    }
    return places;
  }

  private static Map<String, Column> headings() {
    Map<String, Column> headings = new HashMap<>();
    Resources.rows("columns.tsv")
        .forEach(
            cells ->
                cells.stream()
                    .skip(1)
                    .forEach(
                        heading ->
                            headings.put(ThaiNames.plain(heading), valueOf(cells.getFirst()))));
    return headings;
  }
}
