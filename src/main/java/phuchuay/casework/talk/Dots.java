package phuchuay.casework.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Label;
import phuchuay.casework.Standing;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.programme.State;
import phuchuay.casework.show.Sayings;
import phuchuay.platform.ThaiDates;

/** The way of a case as a column of dots: what is done, where it is now, what comes later. */
@Component
class Dots {

  private static final Locale THAI = Locale.of("th");
  private static final int DONE = 3;
  private static final int LATER = 3;

  private final Cases cases;
  private final CaseRows rows;
  private final Programmes programmes;
  private final Sayings sayings;

  Dots(Cases cases, CaseRows rows, Programmes programmes, Sayings sayings) {
    this.cases = cases;
    this.rows = rows;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  List<Map<String, String>> of(Mine mine, Standing standing, @Nullable String with) {
    CaseFile file = mine.file();
    Programme programme = programmes.of(file);
    List<Map<String, String>> dots = new ArrayList<>();
    List<TimelineRow> done =
        cases.timeline(file, mine.caller()).stream()
            .filter(row -> !row.from().equals(row.to()))
            .toList();
    done.subList(Math.max(0, done.size() - DONE), done.size()).forEach(row -> dots.add(done(row)));
    dots.add(now(standing, with));
    Answers known = rows.known(file.id());
    Ahead.of(programme, file.state(), known).stream()
        .limit(LATER)
        .forEach(state -> dots.add(later(state, programme)));
    return dots;
  }

  private Map<String, String> done(TimelineRow row) {
    return dot(
        "done", row.name().th(), ThaiDates.date(row.at()) + " · " + said("by." + row.by().kind()));
  }

  private Map<String, String> now(Standing standing, @Nullable String with) {
    String since = ThaiDates.date(standing.since());
    return dot(
        "now",
        standing.state().th(),
        with == null ? said("since", since) : said("since-with", since, with));
  }

  private Map<String, String> later(State state, Programme programme) {
    String with = holder(state, programme);
    return dot(
        "later", state.label().th(), with == null ? said("later") : said("later-with", with));
  }

  private @Nullable String holder(State state, Programme programme) {
    Actor actor = state.actor();
    if (state.with() != null || actor == null) {
      return state.with() == null ? null : state.with().th();
    }
    Label party = programme.parties().get(actor.word());
    if (party != null) {
      return party.th();
    }
    return sayings.message(
        actor.staff() ? "casework.with.officer" : "casework.with.applicant", THAI);
  }

  private String said(String key, Object... fills) {
    return sayings.message("casework.talk." + key, THAI, fills);
  }

  private static Map<String, String> dot(String kind, String label, String small) {
    return Map.of("kind", kind, "label", label, "small", small);
  }
}
