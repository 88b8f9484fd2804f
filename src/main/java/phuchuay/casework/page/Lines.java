package phuchuay.casework.page;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.Standing;
import phuchuay.casework.form.Forms;
import phuchuay.casework.kept.OldDrafts;
import phuchuay.casework.show.Balls;
import phuchuay.casework.show.Sayings;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;

/** Cases as the cards of a list. */
@Component
class Lines {

  private final Cases cases;
  private final Drafts drafts;
  private final OldDrafts oldDrafts;
  private final Agencies agencies;
  private final Balls balls;
  private final Sayings sayings;
  private final Clock clock;

  Lines(
      Cases cases,
      Drafts drafts,
      OldDrafts oldDrafts,
      Agencies agencies,
      Balls balls,
      Sayings sayings,
      Clock clock) {
    this.cases = cases;
    this.drafts = drafts;
    this.oldDrafts = oldDrafts;
    this.agencies = agencies;
    this.balls = balls;
    this.sayings = sayings;
    this.clock = clock;
  }

  List<Line> of(List<CaseFile> files, Caller caller, Locale language) {
    Map<UUID, String> names = new HashMap<>();
    Map<UUID, Instant> ends = oldDrafts.ends(files);
    return files.stream()
        .map(file -> line(file, caller, names, ends.get(file.id()), language))
        .toList();
  }

  private Line line(
      CaseFile file,
      Caller caller,
      Map<UUID, String> names,
      @Nullable Instant end,
      Locale language) {
    Standing standing = cases.standing(file);
    Set<Actor> hands = cases.hands(file, caller);
    return new Line(
        file.id(),
        file.number().shown(),
        file.system().word(),
        standing.programme().in(language),
        standing.state().in(language),
        standing.tone().name(),
        name(file.agency(), names),
        balls.with(file, standing, hands, language),
        Balls.mine(standing, hands),
        Sayings.moment(file.since()),
        file.due() == null ? null : sayings.due(file.due()),
        file.due() != null && file.due().isBefore(clock.instant()),
        missing(file, caller),
        file.draft(),
        end != null && oldDrafts.near(end) ? sayings.due(end) : null);
  }

  /** Fields, not problems: a table with many wrong rows is one of them. */
  private int missing(CaseFile file, Caller caller) {
    return (int)
        drafts.problems(file, caller).stream()
            .map(Problem::field)
            .filter(field -> !field.equals(Forms.CONSENT))
            .map(field -> field.split("\\.")[0])
            .distinct()
            .count();
  }

  private @Nullable String name(@Nullable UUID agency, Map<UUID, String> names) {
    return agency == null
        ? null
        : names.computeIfAbsent(agency, id -> agencies.one(id).map(Agency::name).orElse(""));
  }
}
