package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phuchuay.chat.MenuDefinition;
import phuchuay.files.PrintedPaper;
import phuchuay.mail.WrittenMail;
import phuchuay.platform.Words;

/** The content folders: nothing missing, nothing left over, nothing that LINE would refuse. */
class ContentTest {

  private static final String NASTY = "A&B \"x\" </b> \\ {{";
  private static final Pattern TALK = Pattern.compile("talk=([a-z-]+)");
  private static final Pattern ANY_TALK = Pattern.compile("\"data\": ?\"(?:talk=([a-z-]+))?");

  /** What the room of cases answers in chat. */
  private static final Set<String> OF_CASES = Set.of("status", "deadlines", "begin");

  private static final Path ROUTES = Path.of("src/test/resources/phuchuay/routes.txt");
  private static final Path CODE = Path.of("src/main/java");
  private static final Path PROGRAMMES = Path.of("src/main/resources/programmes");

  private final Words words = new Words();

  @Test
  void every_template_that_code_names_exists() throws Exception {
    Set<String> ids = ids();

    assertThat(named())
        .filteredOn(name -> ids.stream().noneMatch(id -> matches(name, id)))
        .isEmpty();
  }

  @Test
  void every_template_is_named_by_code() throws Exception {
    Set<String> named = named();

    assertThat(ids())
        .filteredOn(id -> named.stream().noneMatch(name -> matches(name, id)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource({
    "phuchuay.TemplateFile#all",
    "phuchuay.TemplateFile#mails",
    "phuchuay.TemplateFile#papers"
  })
  void a_template_uses_the_fills_that_it_declares(TemplateFile template) {
    assertThat(template.used()).isEqualTo(template.declared());
  }

  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#all")
  void a_template_keeps_lines_rules_whatever_its_fills(TemplateFile template) {
    for (int items : new int[] {0, 1, 12}) {
      var wording = words.chat(template.id(), template.fills(NASTY, items));

      assertThat(LineRules.broken(wording.messages())).as("%s items", items).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#all")
  void a_message_is_polite_once(TemplateFile template) {
    List<String> messages = words.chat(template.id(), template.fills("x", 1)).messages();

    assertThat(messages)
        .allSatisfy(
            message -> {
              String said = message.replaceAll("\"altText\":\"[^\"]*\"", "");
              assertThat(said.split("ค่ะ|คะ(?![ก-๙])", -1)).hasSizeLessThanOrEqualTo(2);
            });
  }

  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#all")
  void a_button_names_a_talk(TemplateFile template) {
    Set<String> known = new TreeSet<>(talks());
    known.addAll(OF_CASES);

    assertThat(ANY_TALK.matcher(template.text()).results().map(talk -> talk.group(1)))
        .isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#letters")
  void a_mail_says_the_same_in_both_its_forms_whatever_its_fills(TemplateFile mail) {
    for (int items : new int[] {0, 1, 12}) {
      WrittenMail written = WrittenMail.of(mail.id(), mail.fills(NASTY, items));

      assertThat(written.subject()).isNotBlank().hasLineCount(1).hasSizeLessThanOrEqualTo(78);
      assertThat(written.html())
          .contains("<html lang=\"th\">")
          .containsOnlyOnce("<h1>")
          .containsOnlyOnce("<title>")
          .doesNotContain(NASTY);
      if (!mail.declared().isEmpty()) {
        assertThat(written.text()).contains(NASTY);
      }
      assertThat(written.text()).doesNotContainPattern("<(?!/b>)|&[a-z]+;|\\$\\{");
    }
  }

  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#letters")
  void a_mail_has_one_button_at_most_and_is_polite_once(TemplateFile mail) {
    String html = WrittenMail.of(mail.id(), mail.fills("x", 1)).html();

    assertThat(html.split("<a [^>]*class=\"button\"", -1)).hasSizeLessThanOrEqualTo(2);
    assertThat(html.split("ค่ะ|คะ(?![ก-๙])", -1)).hasSizeLessThanOrEqualTo(2);
  }

  /** A mail program that fetches something tells who reads when; what is not escaped can lie. */
  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#mails")
  void a_mail_fetches_nothing_and_escapes_every_fill(TemplateFile mail) {
    String text = mail.text().toLowerCase(Locale.ROOT);

    assertThat(text)
        .doesNotContainPattern("<(img|link|script|iframe|object|embed|form|input|svg|base)\\b")
        .doesNotContainPattern(
            "url\\(|@import|\\bsrc\\b|https?:|\\bon[a-z]+=|letter-spacing|justify");
    assertThat(mail.id().equals("mail/frame") ? text.replace("utext=\"${content}\"", "") : text)
        .doesNotContain("utext", "[(");
  }

  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#printed")
  void a_paper_can_be_printed_whatever_its_fills(TemplateFile template) throws Exception {
    for (int items : new int[] {0, 1, 12}) {
      PrintedPaper paper = PrintedPaper.of(template.id(), template.fills(NASTY, items));

      assertThat(paper.title()).isNotBlank().hasLineCount(1);
      assertThat(paper.pages()).isBetween(1, 12);
      assertThat(paper.text()).doesNotContainPattern("<(?!/b>)|&[a-z]+;|\\$\\{|ค่ะ|คะ(?![ก-๙])");
      if (items > 0 && !template.declared().isEmpty()) {
        assertThat(paper.text().replace(" ", "")).contains(NASTY.replace(" ", ""));
      }
    }
    assertThat(template.text().split("<h1", -1)).hasSize(2);
  }

  /** A picture comes with a fill that was judged; the styles are the frame's. */
  @ParameterizedTest
  @MethodSource("phuchuay.TemplateFile#papers")
  void a_paper_fetches_nothing_and_escapes_every_fill(TemplateFile paper) {
    String text = paper.text().toLowerCase(Locale.ROOT);
    boolean frame = paper.id().equals("files/frame");

    assertThat(text)
        .doesNotContainPattern(
            "url\\(|@import|[^:]\\bsrc=|\\bon[a-z]+=|letter-spacing|justify|<!doctype|http-equiv");
    assertThat(frame ? text.replace("utext=\"${content}\"", "") : text)
        .doesNotContain("utext", "[(");
    assertThat(text.contains("<style")).isEqualTo(frame);
  }

  @ParameterizedTest
  @MethodSource("phuchuay.chat.MenuDefinition#all")
  void a_menu_area_leads_somewhere_and_keeps_lines_rules(MenuDefinition menu) {
    assertThat(LineRules.graphemes(menu.name())).isBetween(1, 300);
    assertThat(LineRules.graphemes(menu.chatBarText())).isBetween(1, 14);
    assertThat(menu.areas()).hasSizeBetween(1, 20);
    assertThat(menu.actions())
        .allSatisfy(
            action -> {
              assertThat(LineRules.graphemes(String.valueOf(action.get("label")))).isBetween(1, 20);
              leadsSomewhere(action);
            });
    Rectangle whole = new Rectangle(menu.size().width(), menu.size().height());
    List<Rectangle> places = menu.places().toList();
    assertThat(places).allSatisfy(place -> assertThat(whole.contains(place)).isTrue());
    for (Rectangle place : places) {
      assertThat(places).filteredOn(other -> other.intersects(place)).hasSize(1);
    }
  }

  /** A tile opens a talk, a page of ours, or another menu; all of them are there. */
  private void leadsSomewhere(Map<String, String> action) {
    String data = String.valueOf(action.get("data"));
    switch (String.valueOf(action.get("type"))) {
      case "postback" -> {
        assertThat(data).matches("talk=[a-z-]+(&[a-z]+=[^&]+)*");
        assertThat(TALK.matcher(data).results())
            .allSatisfy(talk -> assertThat(menuTalks()).contains(talk.group(1)));
      }
      case "richmenuswitch" -> {
        String alias = String.valueOf(action.get("richMenuAliasId"));
        assertThat(alias).isEqualTo("phuchuay-" + data.substring("tab=".length()));
        assertThat(MenuDefinition.all())
            .anySatisfy(menu -> assertThat("phuchuay-" + menu.name()).isEqualTo(alias));
      }
      default -> {
        String path = String.valueOf(action.get("uri")).replaceFirst("^page:", "");
        assertThat(ROUTES).content().containsPattern("(?m)^GET +" + path + " ");
      }
    }
  }

  /** Those that are there, and those whose names are agreed upon and that others build. */
  private Set<String> menuTalks() {
    Set<String> all = new TreeSet<>(talks());
    all.addAll(Set.of("status", "deadlines", "faq", "bot"));
    return all;
  }

  @Test
  void a_sample_opens_one_talk_only() {
    List<String> lines =
        talks().stream().flatMap(talk -> words.samples().get(talk).stream()).toList();

    assertThat(lines).doesNotHaveDuplicates();
    assertThat(talks())
        .allSatisfy(talk -> assertThat(words.samples().get(talk)).hasSizeBetween(20, 250));
  }

  /** The names that open a talk; the names of systems are answers within one. */
  private Set<String> talks() {
    return words.samples().keySet().stream()
        .filter(name -> !name.startsWith("system-") && !name.equals("poison"))
        .collect(Collectors.toSet());
  }

  private static Set<String> ids() {
    return TemplateFile.packaged().stream()
        .map(TemplateFile::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A name in code that ends in a dash stands for all templates that begin so. */
  private static boolean matches(String name, String id) {
    return name.endsWith("-") ? id.startsWith(name) : id.equals(name);
  }

  /** What programmes name, code sends. */
  private static Set<String> named() throws IOException {
    Set<String> named = namedInCode();
    Pattern word = Pattern.compile("\\b(?:chat|mail|letter): ((?:" + rooms() + ")/[a-z0-9-]+)");
    try (Stream<Path> files = Files.walk(PROGRAMMES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
        word.matcher(Files.readString(file)).results().map(n -> n.group(1)).forEach(named::add);
      }
    }
    return named;
  }

  private static Set<String> namedInCode() throws IOException {
    Pattern literal = Pattern.compile("\"((?:" + rooms() + ")/[a-z0-9-]+)\"");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        literal
            .matcher(Files.readString(file))
            .results()
            .map(name -> name.group(1))
            .filter(name -> !Files.exists(Path.of("src/main/resources/pages", name + ".html")))
            .forEach(named::add);
      }
    }
    named.addAll(namedByNotices());
    return named;
  }

  /** The words of notices are named by data. */
  private static Set<String> namedByNotices() throws IOException {
    String notices = Files.readString(Path.of("src/main/resources/notification/notices.yml"));
    return Pattern.compile("words: ([a-z]+/[a-z0-9-]+)")
        .matcher(notices)
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  private static String rooms() throws IOException {
    try (Stream<Path> rooms = Files.list(TemplateFile.FOLDER)) {
      return rooms
          .filter(Files::isDirectory)
          .map(room -> room.getFileName().toString())
          .collect(Collectors.joining("|"));
    }
  }
}
