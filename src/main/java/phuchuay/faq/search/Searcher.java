package phuchuay.faq.search;

import java.util.ArrayList;
import java.util.List;
import phuchuay.faq.Decision;
import phuchuay.faq.Found;

/** Ranks topics and decides what to do with them. */
public record Searcher(TopicIndex index, Calibration calibration) {

  /** The best topics, of one system or of all if that is blank. */
  public Found find(String typed, String system, int most) {
    Ranking ranking = index.rank(typed, system, most);
    double sure = ranking.places().isEmpty() ? 0 : calibration.sure(ranking.signs());
    List<Found.Hit> hits = new ArrayList<>();
    double before = sure;
    for (Ranking.Place place : ranking.places()) {
      double share = Math.exp(place.score() - ranking.places().getFirst().score());
      before = Math.min(before, sure * share);
      hits.add(new Found.Hit(place.topic().id(), place.topic().question(), before));
    }
    return new Found(decision(ranking, sure), hits);
  }

  private Decision decision(Ranking ranking, double sure) {
    if (!ranking.places().isEmpty()
        && calibration.enough(ranking.places().getFirst().topic(), sure)) {
      return Decision.ANSWER;
    }
    return sure >= calibration.suggestAt() && sure > 0 ? Decision.SUGGEST : Decision.HANDOFF;
  }
}
