package phuchuay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file of templates/ as the checks read it: what it declares, and what it really uses. */
public record TemplateFile(String id, String text) {

  static final Path FOLDER = Path.of("templates");

  private static final Path OF_THE_TESTS = Path.of("src/test/resources/templates");

  private static final String ADDRESS =
      "https://agency.example/page?ticket=x&openExternalBrowser=1";
  private static final String MAIL = "\\.mail\\.html";
  private static final String LETTER = "\\.letter\\.html";
  private static final Pattern HEAD = Pattern.compile("\\A(?:<!--)?/\\*\\[- fills:(.*?)-]\\*/");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern EACH = Pattern.compile("th:each=\"(\\w+) : \\$\\{([\\w.]+)}\"");
  private static final Pattern NAME =
      Pattern.compile("'[^']*'|(?<![.\\w#])([A-Za-z_]\\w*)(?!\\w*\\()");
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "true", "false", "null", "eq", "ne", "gt", "lt", "ge", "le");

  /** What is said in chat. */
  public static List<TemplateFile> all() {
    return in(FOLDER, "(\\.flex\\.json|(?<!samples)\\.txt)");
  }

  /** What is said by mail, those of the tests and the frame of all included. */
  static List<TemplateFile> mails() {
    return Stream.of(FOLDER, OF_THE_TESTS).flatMap(folder -> in(folder, MAIL).stream()).toList();
  }

  /** Mails without the frame, which is put around each of them. */
  static List<TemplateFile> letters() {
    return mails().stream().filter(mail -> !mail.id().equals("mail/frame")).toList();
  }

  /** What is printed, those of the tests and the frame of all included. */
  static List<TemplateFile> papers() {
    return Stream.of(FOLDER, OF_THE_TESTS).flatMap(folder -> in(folder, LETTER).stream()).toList();
  }

  /** Papers without the frame, which is put around each of them. */
  static List<TemplateFile> printed() {
    return papers().stream().filter(paper -> !paper.id().equals("files/frame")).toList();
  }

  /** All that we say anywhere. */
  static List<TemplateFile> packaged() {
    return Stream.of(all(), in(FOLDER, MAIL), in(FOLDER, LETTER)).flatMap(List::stream).toList();
  }

  private static List<TemplateFile> in(Path folder, String endings) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*" + endings))
          .sorted()
          .map(file -> read(folder, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateFile read(Path folder, Path file) {
    try {
      String id =
          folder
              .relativize(file)
              .toString()
              .replaceAll("(\\.flex\\.json|\\.txt|\\.mail\\.html|\\.letter\\.html)$", "");
      return new TemplateFile(id, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> declared() {
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      throw new IllegalStateException(id + " does not declare its fills");
    }
    return Arrays.stream(head.group(1).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> used() {
    Set<String> names =
        EXPRESSION
            .matcher(text)
            .results()
            .flatMap(expression -> NAME.matcher(expression.group(1)).results())
            .map(name -> name.group(1))
            .filter(name -> name != null && !OPERATORS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    loops().forEach(loop -> names.removeAll(Set.of(loop.group(1), loop.group(1) + "Stat")));
    return names;
  }

  /** Fills of every kind: each text nasty, each list of that many items. */
  public Map<String, Object> fills(String nasty, int items) {
    Map<String, Object> fills = new HashMap<>();
    declared().forEach(name -> fills.put(name, leads(name) ? ADDRESS : nasty));
    loops().stream()
        .filter(loop -> !loop.group(2).contains("."))
        .forEach(loop -> fills.put(loop.group(2), list(loop.group(1), nasty, items)));
    return fills;
  }

  /** What a card opens or shows is an address of ours, whatever else is nasty. */
  private boolean leads(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("link")
        && Stream.of("uri", "originalContentUrl", "previewImageUrl")
            .anyMatch(place -> text.contains("\"" + place + "\": [[${" + name));
  }

  private List<Object> list(String item, String nasty, int items) {
    return IntStream.range(0, items).mapToObj(_ -> item(item, nasty, items)).toList();
  }

  private Object item(String name, String nasty, int items) {
    Map<String, Object> fields = new HashMap<>();
    Pattern.compile("\\b" + name + "\\.(\\w+)")
        .matcher(text)
        .results()
        .map(field -> field.group(1))
        .forEach(field -> fields.put(field, leads(name + "." + field) ? ADDRESS : nasty));
    loops().stream()
        .filter(loop -> loop.group(2).startsWith(name + "."))
        .forEach(
            loop ->
                fields.put(
                    loop.group(2).substring(name.length() + 1),
                    list(loop.group(1), nasty, Math.min(items, 2))));
    return fields.isEmpty() ? nasty : fields;
  }

  private List<MatchResult> loops() {
    return EACH.matcher(text).results().toList();
  }

  @Override
  public String toString() {
    return id;
  }
}
