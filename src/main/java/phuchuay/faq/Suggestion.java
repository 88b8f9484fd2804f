package phuchuay.faq;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer that an officer may send, in plain words.
 *
 * @param answer without what only a bot would say
 * @param score 0 to 1; the first one's is the probability that it is meant
 */
public record Suggestion(
    String id, String question, String answer, double score, List<Entry.Link> links) {

  public Suggestion {
    links = List.copyOf(links);
  }

  /** The answer and its links, as one text to send. */
  public String text() {
    return Stream.concat(
            Stream.of(answer), links.stream().map(link -> link.label() + "\n" + link.url()))
        .collect(Collectors.joining("\n"));
  }
}
