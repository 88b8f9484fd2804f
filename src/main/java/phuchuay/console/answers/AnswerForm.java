package phuchuay.console.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.SystemNames;
import phuchuay.faq.Entry;

/**
 * The form of an answer, exactly as it was typed.
 *
 * @param seen the version that the editor had before them
 * @param also other wordings, one a line
 * @param system one of the five, or {@link #ALL_SYSTEMS}
 * @param sure whether it is to be published though expected messages lose their answer
 */
record AnswerForm(
    String id,
    long seen,
    String question,
    String also,
    String answer,
    String system,
    String audience,
    String source,
    List<LinkField> links,
    Set<String> files,
    String englishQuestion,
    String englishAnswer,
    boolean sure,
    String reason) {

  static final String ALL_SYSTEMS = "general";

  private static final int LINKS = 4;
  private static final int MOST = 20;
  private static final String FILE = "file-";
  private static final String YES = "yes";

  /** A link's three fields. */
  record LinkField(String label, String url, boolean outside) {
    public boolean blank() {
      return label.isBlank() && url.isBlank();
    }

    public boolean whole() {
      return !label.isBlank() && Addresses.good(url, Set.of(url));
    }
  }

  static AnswerForm fresh(String id, String question, String system) {
    String of = SystemNames.ALL.contains(system) || system.equals(ALL_SYSTEMS) ? system : "";
    return new AnswerForm(
        id, 0, question, "", "", of, "", "", slots(List.of()), Set.of(), "", "", false, "");
  }

  static AnswerForm of(Entry entry, long seen) {
    Entry.@Nullable English english = entry.english();
    return new AnswerForm(
        entry.id(),
        seen,
        entry.question(),
        String.join("\n", entry.alsoAsked()),
        entry.answer(),
        entry.system().isEmpty() ? ALL_SYSTEMS : entry.system(),
        entry.audience(),
        entry.source(),
        slots(entry.links()),
        Set.copyOf(entry.files()),
        english == null ? "" : english.question(),
        english == null ? "" : english.answer(),
        false,
        "");
  }

  static AnswerForm read(Map<String, String> typed) {
    Typed all = new Typed(typed);
    return new AnswerForm(
        all.line("id"),
        all.number("seen"),
        all.line("question"),
        all.text("also"),
        all.text("answer"),
        all.line("system"),
        all.line("audience"),
        all.line("source"),
        IntStream.iterate(1, n -> n <= MOST && typed.containsKey("url" + n), n -> n + 1)
            .mapToObj(n -> link(all, n))
            .toList(),
        files(typed),
        all.line("englishQuestion"),
        all.text("englishAnswer"),
        all.line("sure").equals(YES),
        all.line("reason"));
  }

  private static LinkField link(Typed all, int n) {
    return new LinkField(
        all.line("label" + n), all.line("url" + n), all.line("outside" + n).equals(YES));
  }

  private static Set<String> files(Map<String, String> typed) {
    Set<String> files = new TreeSet<>();
    typed.keySet().stream()
        .filter(name -> name.startsWith(FILE))
        .forEach(name -> files.add(name.substring(FILE.length())));
    return files;
  }

  private static List<LinkField> slots(List<Entry.Link> links) {
    List<LinkField> slots = new ArrayList<>();
    links.forEach(one -> slots.add(new LinkField(one.label(), one.url(), one.outside())));
    while (slots.size() < LINKS) {
      slots.add(new LinkField("", "", false));
    }
    return slots;
  }

  /** With one more way in which it is asked. */
  AnswerForm asking(String words) {
    String more = also.isBlank() ? words : also.stripTrailing() + "\n" + words;
    return new AnswerForm(
        id,
        seen,
        question,
        more,
        answer,
        system,
        audience,
        source,
        links,
        files,
        englishQuestion,
        englishAnswer,
        sure,
        reason);
  }

  /** The same words over what somebody else has published meanwhile. */
  AnswerForm over(long version) {
    return new AnswerForm(
        id,
        version,
        question,
        also,
        answer,
        system,
        audience,
        source,
        links,
        files,
        englishQuestion,
        englishAnswer,
        sure,
        reason);
  }

  List<String> alsoLines() {
    return also.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  /** Whether there is enough of it to be shown. */
  public boolean showable() {
    return !question.isBlank() && !answer.isBlank();
  }

  /** To be asked only if it is showable; what is not whole yet is left out. */
  Entry entry(LocalDate today) {
    boolean english = !englishQuestion.isBlank() && !englishAnswer.isBlank();
    return new Entry(
        id,
        SystemNames.ALL.contains(system) ? system : "",
        question,
        alsoLines(),
        answer,
        audience,
        today.toString(),
        source,
        links.stream()
            .filter(LinkField::whole)
            .map(one -> new Entry.Link(one.label(), one.url(), one.outside()))
            .toList(),
        List.copyOf(new TreeSet<>(files)),
        english ? new Entry.English(englishQuestion, englishAnswer) : null);
  }
}
