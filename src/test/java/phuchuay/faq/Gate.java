package phuchuay.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import phuchuay.faq.content.FaqFolder;
import phuchuay.faq.search.Language;
import phuchuay.faq.search.Ranking;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;
import phuchuay.faq.search.TopicIndex;
import phuchuay.platform.Words;

/** The search over the real answers and talks, and what it does with every expected message. */
final class Gate {

  /** Says of a talk that is not there yet what can be done instead. */
  private static final String NOT_OPEN = Library.TALK + "not-open";

  final Searcher searcher;
  final List<Result> results = new ArrayList<>();
  private final Set<String> topics;

  Gate() {
    FaqFolder folder = FaqFolder.in(System.getProperty("user.dir"));
    List<Topic> all = new ArrayList<>(folder.entries().stream().map(Library::topic).toList());
    all.addAll(Library.talks(new Words().samples(), all));
    topics = all.stream().map(Topic::id).collect(Collectors.toSet());
    searcher = new Searcher(new TopicIndex(all, Language.packaged()), folder.calibration());
    Expectation.all().forEach(one -> results.add(result(one)));
  }

  /** What is expected of it today: the talk, or that it is not open yet. */
  private String expected(Expectation one) {
    boolean talk = one.expected().startsWith(Library.TALK);
    return talk && !topics.contains(one.expected()) ? NOT_OPEN : one.expected();
  }

  /** Expected answers that are nowhere to be found. */
  List<String> unknown() {
    return results.stream()
        .filter(result -> !result.message.outOfScope() && !topics.contains(result.expected))
        .map(result -> result.expected)
        .toList();
  }

  private Result result(Expectation message) {
    Ranking ranking = searcher.index().rank(message.text(), "", 4);
    List<String> found = ranking.places().stream().map(place -> place.topic().id()).toList();
    double sure = found.isEmpty() ? 0 : searcher.calibration().sure(ranking.signs());
    return new Result(message, expected(message), ranking, found, sure);
  }

  double share(java.util.function.Predicate<Result> which, java.util.function.Predicate<Result> of) {
    List<Result> all = results.stream().filter(of).toList();
    return all.isEmpty() ? 1 : (double) all.stream().filter(which).count() / all.size();
  }

  record Result(
      Expectation message, String expected, Ranking ranking, List<String> found, double sure) {

    boolean inScope() {
      return !message.outOfScope();
    }

    boolean first() {
      return !found.isEmpty() && found.getFirst().equals(expected);
    }

    boolean amongThree() {
      return found.stream().limit(3).anyMatch(expected::equals);
    }

    @Override
    public String toString() {
      return "  %s → %s (%.2f), not %s"
          .formatted(message.text(), found.isEmpty() ? "nothing" : found, sure, expected);
    }
  }
}
