import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Invents the agencies of the demo: {@code java src/demo/Agencies.java [times] [file]}, from the
 * repository's root. The same seed gives the same list; provinces and districts are real, all else
 * is not.
 */
public final class Agencies {

  private static final Path HERE = Path.of("src/demo");
  private static final Path DEMO = Path.of("src/main/resources/directory/demo.csv.gz");
  private static final Path PROVINCES = Path.of("src/main/resources/directory/provinces.tsv");
  private static final int SAME_NAME = 2;

  private final Random random = new Random(2570);
  private final List<String[]> provinces = rows(PROVINCES);
  private final List<String[]> districts = rows(HERE.resolve("districts.tsv"));
  private final Map<String, List<String[]>> parts = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final PrintWriter out;

  private Agencies(PrintWriter out) throws IOException {
    this.out = out;
    rows(HERE.resolve("parts.tsv"))
        .forEach(row -> parts.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row));
  }

  public static void main(String[] arguments) throws IOException {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    Path file = arguments.length > 1 ? Path.of(arguments[1]) : DEMO;
    try (OutputStream bytes = Files.newOutputStream(file);
        PrintWriter out =
            new PrintWriter(
                file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes,
                false,
                StandardCharsets.UTF_8)) {
      new Agencies(out).invent(times);
    }
  }

  private void invent(int times) throws IOException {
    out.println("name,english,kind,number,province,district,email,address,status");
    int many = 0;
    for (String[] kind : rows(HERE.resolve("kinds.tsv"))) {
      if (kind[1].equals("province")) {
        for (String[] province : provinces) {
          many += write(kind, district(province[0])) ? 1 : 0;
        }
      } else {
        for (int left = Integer.parseInt(kind[1]) * times, tries = 0;
            left > 0 && tries < 1_000_000; ) {
          boolean written = write(kind, any(districts));
          left -= written ? 1 : 0;
          many += written ? 1 : 0;
          tries++;
        }
      }
    }
    System.err.println(many + " agencies");
  }

  private boolean write(String[] kind, String[] district) {
    String[] province =
        provinces.stream().filter(p -> p[0].equals(district[0])).findFirst().orElseThrow();
    String[] place = place();
    Map<String, String[]> fills =
        Map.of(
            "place", place,
            "province", new String[] {province[1], province[2]},
            "district", new String[] {district[1], district[2]},
            "theme", part("theme"),
            "trade", part("trade"),
            "study", part("study"),
            "person", part("given"));
    String name = filled(kind[2], fills, 0);
    if (used.merge(name, 1, Integer::sum) > (kind[2].contains("{place}") ? SAME_NAME : 1)
        || used.merge(name + district[0], 1, Integer::sum) > 1) {
      return false;
    }
    String number = number(kind[0]);
    out.println(
        String.join(
            ",",
            name,
            filled(kind[3], fills, 1),
            kind[0],
            number,
            province[1],
            kind[1].equals("province") ? "" : district[1],
            "saraban" + number.substring(5) + "@example.go.th",
            (1 + random.nextInt(999)) + " " + district[1] + " " + province[1],
            random.nextInt(200) == 0 ? "CLOSED" : "OPEN"));
    return true;
  }

  private String[] place() {
    String[] first = part("first");
    String[] second = part("second");
    String[] third = part("third");
    return new String[] {
      first[0] + second[0] + third[0], (first[1] + " " + second[1] + " " + third[1]).strip()
    };
  }

  private String[] part(String of) {
    String[] row = any(parts.get(of));
    return row.length > 2 ? new String[] {row[1], row[2]} : new String[] {"", ""};
  }

  private String[] district(String province) {
    return any(districts.stream().filter(row -> row[0].equals(province)).toList());
  }

  private static String filled(String pattern, Map<String, String[]> fills, int language) {
    String filled = pattern;
    for (Map.Entry<String, String[]> fill : fills.entrySet()) {
      filled = filled.replace("{" + fill.getKey() + "}", fill.getValue()[language]);
    }
    return filled;
  }

  /** Right by its check digit; a person's begins with 9, which no real one does. */
  private String number(String kind) {
    String first =
        switch (kind) {
          case "COMPANY", "JURISTIC_PREPARER", "PROJECT_OWNER" -> "0105";
          case "INDEPENDENT_PREPARER" -> "9000";
          default -> "0994";
        };
    String number;
    do {
      number = first + String.format("%08d", random.nextInt(100_000_000));
    } while (!numbers.add(number));
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (number.charAt(i) - '0') * (13 - i);
    }
    return number + (11 - sum % 11) % 10;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }
}
