package phuchuay.faq;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import phuchuay.faq.content.Expected;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;

/** A search that expected messages are tried on. */
final class Trial {

  /** Says of a talk that is not there yet what can be done instead. */
  private static final String NOT_OPEN = Library.TALK + "not-open";

  private final Searcher searcher;
  private final Set<String> topics;

  Trial(Searcher searcher) {
    this.searcher = searcher;
    this.topics = searcher.index().topics().stream().map(Topic::id).collect(Collectors.toSet());
  }

  /** What is wanted today: the talk, or that it is not open yet. */
  String wanted(Expected one) {
    boolean talk = one.wanted().startsWith(Library.TALK);
    return talk && !topics.contains(one.wanted()) ? NOT_OPEN : one.wanted();
  }

  boolean knows(String id) {
    return topics.contains(id);
  }

  /**
   * The messages that come right here and would not there; few are wrong there, so that is first.
   */
  List<Broken> brokenBy(Trial there, List<Expected> all) {
    return all.stream()
        .filter(one -> !there.right(one) && right(one))
        .map(one -> new Broken(one.typed(), wanted(one), there.first(one.typed())))
        .toList();
  }

  private boolean right(Expected one) {
    Found found = searcher.find(one.typed(), "", 1);
    return one.outOfScope()
        ? found.decision() != Decision.ANSWER || found.outside()
        : !found.hits().isEmpty() && found.hits().getFirst().id().equals(wanted(one));
  }

  /** Wordings of an answer that reach another one here. */
  List<Broken> missed(Entry entry) {
    return entry.wordings().stream()
        .map(typed -> new Broken(typed, entry.id(), first(typed)))
        .filter(one -> !one.found().equals(one.wanted()))
        .toList();
  }

  private String first(String typed) {
    List<Found.Hit> hits = searcher.find(typed, "", 1).hits();
    return hits.isEmpty() ? "" : hits.getFirst().id();
  }
}
