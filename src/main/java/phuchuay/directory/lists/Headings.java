package phuchuay.directory.lists;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phuchuay.directory.kept.Field;
import phuchuay.directory.kept.Resources;
import phuchuay.thai.ThaiNames;

/** The headings over the columns of a list, each in any of its forms. */
final class Headings {

  /** Without these nobody knows what a line is about. */
  static final Set<Field> NEEDED = Set.of(Field.NAME, Field.KIND, Field.PROVINCE);

  private static final Map<String, Field> BY_HEADING = headings();

  private Headings() {}

  /** Where each field stands in a list with this first line. */
  static Map<Field, Integer> places(List<String> first) {
    Map<Field, Integer> places = new EnumMap<>(Field.class);
    for (int i = 0; i < first.size(); i++) {
      Field field = BY_HEADING.get(ThaiNames.plain(first.get(i)));
      if (field != null) {
        places.putIfAbsent(field, i);
      }
    }
    return places;
  }

  private static Map<String, Field> headings() {
    Map<String, Field> headings = new HashMap<>();
    Resources.rows("columns.tsv")
        .forEach(
            cells ->
                cells.stream()
                    .skip(1)
                    .forEach(
                        heading ->
                            headings.put(
                                ThaiNames.plain(heading), Field.valueOf(cells.getFirst()))));
    return headings;
  }
}
