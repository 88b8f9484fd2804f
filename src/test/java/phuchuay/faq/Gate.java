package phuchuay.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import phuchuay.faq.content.Expected;
import phuchuay.faq.content.FaqFolder;
import phuchuay.faq.search.Language;
import phuchuay.faq.search.Ranking;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;
import phuchuay.faq.search.TopicIndex;
import phuchuay.platform.Words;

/** The search over the real answers and talks, and what it does with every expected message. */
final class Gate {

  final Searcher searcher;
  final List<Result> results = new ArrayList<>();
  private final Trial trial;

  Gate() {
    FaqFolder folder = FaqFolder.in(System.getProperty("user.dir"));
    List<Topic> all = new ArrayList<>(folder.entries().stream().map(Searches::topic).toList());
    all.addAll(Searches.talks(new Words().samples(), all));
    searcher = new Searcher(new TopicIndex(all, Language.packaged()), folder.calibration());
    trial = new Trial(searcher);
    folder.expected().forEach(one -> results.add(result(one)));
  }

  /** Expected answers that are nowhere to be found. */
  List<String> unknown() {
    return results.stream()
        .filter(result -> !result.message.outOfScope() && !trial.knows(result.expected))
        .map(result -> result.expected)
        .toList();
  }

  private Result result(Expected message) {
    Ranking ranking = searcher.index().rank(message.typed(), "", 4);
    List<String> found = ranking.places().stream().map(place -> place.topic().id()).toList();
    double sure = found.isEmpty() ? 0 : searcher.calibration().sure(ranking.signs());
    boolean answered =
        !found.isEmpty()
            && searcher.calibration().enough(ranking.places().getFirst().topic(), sure);
    return new Result(message, trial.wanted(message), ranking, found, sure, answered);
  }

  double share(Predicate<Result> which, Predicate<Result> of) {
    List<Result> all = results.stream().filter(of).toList();
    return all.isEmpty() ? 1 : (double) all.stream().filter(which).count() / all.size();
  }

  record Result(
      Expected message,
      String expected,
      Ranking ranking,
      List<String> found,
      double sure,
      boolean answered) {

    /** Whether it is answered although nothing may be. */
    boolean strange() {
      return !inScope() && answered && !outside();
    }

    /** Whether a talk comes first. */
    boolean talk() {
      return !found.isEmpty() && found.getFirst().startsWith(Library.TALK);
    }

    /** Whether the first one is what was meant, be it none of our matters. */
    boolean right() {
      return inScope() ? first() : outside();
    }

    private boolean outside() {
      return !found.isEmpty() && found.getFirst().equals(Library.OUTSIDE);
    }

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
          .formatted(message.typed(), found.isEmpty() ? "nothing" : found, sure, expected);
    }
  }
}
