package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.Words;

/** docs/notices.md says of every notice what is true of the code, the data and the tests. */
class NoticesDocTest {

  private static final Path PROGRAMMES = Path.of("src/main/resources/programmes");
  private static final Pattern TELL = Pattern.compile("tell: \\[(N-[^\\]]+)]");
  private static final Pattern QUOTED = Pattern.compile("`([\\w/-]+)`");

  private final Words words = new Words();
  private final NoticeRules rules = new NoticeRules(new NoticeWords(words));
  private final TreeMap<String, Row> table = read();

  /** A line of the table. */
  private record Row(String number, String room, String templates, String tests) {

    boolean comesLater() {
      return room.startsWith("with step ");
    }

    List<String> quoted(String cell) {
      return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }
  }

  @Test
  void every_notice_up_to_33_and_all_that_programmes_tell_has_its_row() {
    assertThat(table.keySet())
        .containsAll(IntStream.rangeClosed(1, 33).mapToObj("N-%02d"::formatted).toList())
        .containsAll(toldByProgrammes())
        .containsAll(rules.all().stream().map(NoticeRule::number).toList());
  }

  @Test
  void a_notice_that_a_programme_tells_is_told_to_somebody_who_can_be_there() {
    Set<String> known = words();

    assertThat(toldByProgrammes()).hasSizeGreaterThan(15);
    assertThat(toldByProgrammes())
        .allSatisfy(number -> assertThat(rules.of(number)).as(number).isPresent());
    assertThat(rules.all().stream().map(NoticeRule::to).flatMap(List::stream).map(Told::who))
        .allSatisfy(who -> assertThat(known).contains(who.replaceFirst(".*:", "")));
    assertThat(rules.all().stream().map(NoticeRule::deadlines).flatMap(List::stream))
        .allSatisfy(clock -> assertThat(known).contains(clock));
  }

  @Test
  void what_notification_tells_is_what_the_data_says() {
    for (Row row : table.values()) {
      Set<String> documented =
          row.quoted(row.templates()).stream()
              .filter(template -> template.startsWith("notification/"))
              .filter(template -> !template.equals("notification/many"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> told =
          rules.of(row.number()).stream()
              .flatMap(rule -> rule.to().stream().map(Told::words))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(documented).as(row.number()).isEqualTo(told);
    }
  }

  @Test
  void the_templates_and_tests_of_a_row_are_there() throws IOException {
    Set<String> tests = tests();
    for (Row row : table.values()) {
      List<String> templates = row.quoted(row.templates());
      assertThat(templates)
          .as(row.number())
          .allMatch(id -> words.has(id + ".flex.json") || words.has(id + ".mail.html"));
      assertThat(row.quoted(row.tests())).as(row.number()).allMatch(tests::contains);
      if (row.comesLater()) {
        assertThat(templates).as(row.number()).isEmpty();
      } else if (!row.tests().equals("none yet")) {
        assertThat(row.quoted(row.tests())).as(row.number()).isNotEmpty();
      }
    }
    assertThat(table.values()).filteredOn(Row::comesLater).extracting(Row::number).contains("N-08");
    assertThat(table.values()).filteredOn(row -> row.tests().equals("none yet")).hasSizeLessThan(2);
  }

  private static Set<String> toldByProgrammes() {
    return programmes().stream()
        .flatMap(text -> TELL.matcher(text).results())
        .flatMap(found -> Arrays.stream(found.group(1).split(",")))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every key and id in the programmes, and the words that notices.yml knows by itself. */
  private static Set<String> words() {
    Pattern named = Pattern.compile("(?m)\\bid: ([a-z0-9-]+)|^\\s*([a-z][a-z0-9-]*):");
    Set<String> words =
        programmes().stream()
            .flatMap(text -> named.matcher(text).results())
            .map(NoticesDocTest::group)
            .collect(Collectors.toCollection(TreeSet::new));
    words.addAll(Set.of(Told.OWNER, Told.OFFICERS, Told.AGENCY, Told.NEXT));
    return words;
  }

  private static String group(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static Collection<String> programmes() {
    try (Stream<Path> files = Files.walk(PROGRAMMES)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .map(NoticesDocTest::text)
          .toList();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static TreeMap<String, Row> read() {
    TreeMap<String, Row> rows = new TreeMap<>();
    text(Path.of("docs/notices.md"))
        .lines()
        .filter(line -> line.startsWith("| N-"))
        .map(line -> line.substring(1).split("\\|"))
        .forEach(
            cells -> {
              assertThat(cells).as(cells[0]).hasSize(7);
              Row row =
                  new Row(cells[0].strip(), cells[2].strip(), cells[3].strip(), cells[6].strip());
              assertThat(rows.put(row.number(), row)).as(row.number()).isNull();
            });
    return rows;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
