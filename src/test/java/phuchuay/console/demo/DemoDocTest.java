package phuchuay.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import phuchuay.casework.CaseNumber;
import phuchuay.console.demo.Cast.Holder;
import phuchuay.console.demo.Cast.Officer;
import phuchuay.console.demo.Play.Scene;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/demo.md lists exactly what is in the demo, and the demo has a case in every state of every
 * programme. {@code -Ddemo=write} writes the lists anew.
 */
class DemoDocTest {

  private static final Path DOC = Path.of("docs/demo.md");
  private static final Path PROGRAMMES = Path.of("src/main/resources/programmes");
  private static final String BEGIN = "<!-- from src/main/resources/demo -->\n";
  private static final String HERE = "http://localhost:8080";

  private final Script script = new Script();

  @Test
  void the_document_lists_what_is_in_the_demo_and_nothing_else() throws IOException {
    String text = Files.readString(DOC);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    if ("write".equals(System.getProperty("demo"))) {
      Files.writeString(DOC, text.substring(0, begin) + lists());
    }
    assertThat(Files.readString(DOC).substring(begin)).isEqualTo(lists());
    assertThat(text.substring(0, begin)).contains("`" + script.cast().password() + "`");
  }

  @Test
  void there_is_a_case_in_every_state_of_every_programme_that_people_begin() {
    TreeSet<String> wanted = new TreeSet<>();
    programmes()
        .forEach(
            (type, programme) -> {
              if (!List.of("house").equals(programme.get("opens"))) {
                states(programme).keySet().forEach(state -> wanted.add(type + " " + state));
              }
            });
    TreeSet<String> played =
        script.plays().stream()
            .flatMap(play -> play.cases().stream().map(one -> play.type() + " " + one.state()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(played)
        .as("add what is missing to src/main/resources/demo/cases.yml, see its first lines")
        .hasSizeGreaterThan(100)
        .isEqualTo(wanted);
  }

  @Test
  void every_number_is_a_right_one_of_its_programme_and_is_there_once() {
    List<String> numbers = new ArrayList<>();
    for (Play play : script.plays()) {
      String prefix = String.valueOf(programmes().get(play.type()).get("number"));
      for (Scene scene : play.cases()) {
        assertThat(scene.number()).startsWith(prefix);
        assertThat(CaseNumber.read(scene.number())).isPresent();
        numbers.add(scene.number());
      }
    }
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void whoever_is_linked_or_has_a_chat_is_a_person_of_the_practice_phone() throws IOException {
    Map<String, String> phones = new HashMap<>();
    new JsonMapper()
        .readTree(Files.readString(Path.of("src/main/resources/local/line.json")))
        .path("people")
        .forEach(one -> phones.put(one.path("id").asString(), one.path("name").asString()));
    List<Holder> linked =
        script.cast().people().stream().filter(holder -> holder.line() != null).toList();
    assertThat(linked)
        .hasSize(3)
        .allSatisfy(one -> assertThat(phones).containsEntry(one.line(), one.name()));
    assertThat(script.stories())
        .hasSize(10)
        .allSatisfy(one -> assertThat(phones).containsEntry(one.line(), one.name()));
  }

  @Test
  void the_chats_are_of_all_systems_and_in_every_place_of_the_desk() {
    assertThat(script.stories().stream().map(Story::system))
        .containsOnly("gpp", "ghg", "fuel", "jcm", "eia");
    assertThat(script.stories().stream().map(Story::state))
        .containsOnly("WAITING", "HELD", "SNOOZED", "ENDED", "BOT");
    assertThat(script.stories().stream().map(Story::line)).doesNotHaveDuplicates();
  }

  private String lists() {
    StringBuilder lists = new StringBuilder();
    table(lists, "## Staff", "| username | who | role | systems | key of the app |", officers());
    table(
        lists,
        "## People",
        "| username | who | system | agency | on the phone | key of the app |",
        holders());
    table(
        lists,
        "## Chats",
        "| who | system | where on [the desk](" + HERE + "/console/desk) | asks | account |",
        script.stories().stream().map(this::row));
    lists.append("\n## Cases\n");
    for (Play play : script.plays()) {
      Map<?, ?> programme = programmes().get(play.type());
      table(
          lists,
          "### " + play.type() + " · " + thai(programme.get("name")),
          "| number | state | | whose |",
          play.cases().stream().map(scene -> row(play, scene, programme)));
    }
    return lists.toString();
  }

  private static void table(StringBuilder to, String title, String head, Stream<String> rows) {
    String line = head.replaceAll("[^|]+", " --- ");
    to.append('\n')
        .append(title)
        .append("\n\n")
        .append(head)
        .append('\n')
        .append(line)
        .append('\n');
    rows.forEach(row -> to.append(row).append('\n'));
  }

  private Stream<String> officers() {
    return script.cast().staff().stream().map(DemoDocTest::row);
  }

  private static String row(Officer officer) {
    String systems =
        officer.scope().isEmpty()
            ? "all"
            : officer.scope().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    return cells(
        "`" + officer.username() + "`",
        officer.name(),
        officer.role().name().toLowerCase(Locale.ROOT),
        systems,
        "`" + officer.totp() + "`");
  }

  private Stream<String> holders() {
    Map<String, String> names = agencies();
    return script.cast().people().stream()
        .map(
            one ->
                cells(
                    "`" + one.username() + "`",
                    one.name(),
                    one.system().name(),
                    names.get(script.cast().agencies().get(one.agency()))
                        + (one.username().endsWith("-former") ? " (handed over)" : ""),
                    one.line() == null ? "not linked" : phone(one.line()),
                    one.totp() == null ? "none" : "`" + one.totp() + "`"));
  }

  private String row(Story story) {
    String says =
        story.deeds().stream()
            .filter(deed -> deed.kind() == Deed.Kind.SAYS)
            .map(Deed::words)
            .findFirst()
            .orElse("");
    String account =
        script.cast().people().stream()
            .filter(one -> story.line().equals(one.line()))
            .map(one -> "`" + one.username() + "`")
            .findFirst()
            .orElse("not linked");
    return cells(
        "[" + story.name() + "](" + HERE + "/local/line?person=" + story.line() + ")",
        story.system().toUpperCase(Locale.ROOT),
        place(story.state()),
        says,
        account);
  }

  private static String place(String state) {
    return switch (state) {
      case "WAITING" -> desk("waiting", "waiting");
      case "HELD" -> desk("held by `demo-agent`", "mine");
      case "SNOOZED" -> desk("snoozed by `demo-agent`", "snoozed");
      case "ENDED" -> desk("closed", "closed");
      default -> "answered by the bot";
    };
  }

  private static String desk(String words, String queue) {
    return "[" + words + "](" + HERE + "/console/desk?queue=" + queue + ")";
  }

  private static String phone(String line) {
    return "linked: [" + line + "](" + HERE + "/local/line?person=" + line + ")";
  }

  private static String row(Play play, Scene scene, Map<?, ?> programme) {
    return cells(
        "[" + scene.number() + "](" + HERE + "/track/" + scene.number() + ")",
        "`" + scene.state() + "`",
        thai(((Map<?, ?>) states(programme).get(scene.state())).get("label")),
        "`" + play.by(scene) + "`");
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String thai(Object label) {
    return String.valueOf(((Map<?, ?>) label).get("th"));
  }

  private static Map<?, ?> states(Map<?, ?> programme) {
    return (Map<?, ?>) programme.get("states");
  }

  private static Map<String, Map<?, ?>> programmes() {
    try (Stream<Path> files = Files.walk(PROGRAMMES)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .map(file -> (Map<?, ?>) new Yaml().load(read(file)))
          .collect(Collectors.toMap(one -> String.valueOf(one.get("type")), one -> one));
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  /** The names of the demo's list, by number. */
  private static Map<String, String> agencies() {
    try (GZIPInputStream list =
        new GZIPInputStream(new ClassPathResource("directory/demo.csv.gz").getInputStream())) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[3].matches("\\d{13}"))
          .collect(Collectors.toMap(cells -> cells[3], cells -> cells[0]));
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }
}
