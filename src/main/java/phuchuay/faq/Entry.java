package phuchuay.faq;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question with its answer (คำถามคำตอบ).
 *
 * @param id {@code <system>/<name>}, where its file is
 * @param system gpp, ghg, fuel, jcm or eia; blank if it is about several
 * @param audience who asks
 * @param reviewedOn when somebody last looked at it, as written
 * @param source where in the agencies' documents the answer comes from
 * @param files agencies' files that go along, by the names that settings give them
 * @param english question and answer for who asks in English
 */
public record Entry(
    String id,
    String system,
    String question,
    List<String> alsoAsked,
    String answer,
    String audience,
    String reviewedOn,
    String source,
    List<Link> links,
    List<String> files,
    @Nullable English english) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
  private static final Pattern SYSTEM = Pattern.compile("[a-z0-9_-]{0,40}");

  public Entry {
    if (!ID.matcher(id).matches() || !SYSTEM.matcher(system).matches()) {
      throw new IllegalArgumentException("not an answer's id and system: " + id + ", " + system);
    }
    if (question.isBlank() || answer.isBlank()) {
      throw new IllegalArgumentException("a question and an answer are needed: " + id);
    }
    alsoAsked = List.copyOf(alsoAsked);
    links = List.copyOf(links);
    files = List.copyOf(files);
  }

  /** A plain question and answer. */
  public static Entry of(
      String id, String system, String question, List<String> also, String answer) {
    return new Entry(id, system, question, also, answer, "", "", "", List.of(), List.of(), null);
  }

  /** Every way in which it is asked, the proper question first. */
  public List<String> wordings() {
    Stream<String> thai = Stream.concat(Stream.of(question), alsoAsked.stream());
    return english == null
        ? thai.toList()
        : Stream.concat(thai, Stream.of(english.question())).toList();
  }

  /**
   * A page on the web that goes along.
   *
   * @param outside whether files are handed in or fetched there, which LINE's own browser cannot
   */
  public record Link(String label, String url, boolean outside) {}

  /** The same in English. */
  public record English(String question, String answer) {}
}
