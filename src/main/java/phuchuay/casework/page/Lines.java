package phuchuay.casework.page;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Standing;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;

/** Cases as lines of a list. */
@Component
class Lines {

  private final Cases cases;
  private final Agencies agencies;
  private final Sayings sayings;
  private final Clock clock;

  Lines(Cases cases, Agencies agencies, Sayings sayings, Clock clock) {
    this.cases = cases;
    this.agencies = agencies;
    this.sayings = sayings;
    this.clock = clock;
  }

  List<Line> of(List<CaseFile> files, Locale language) {
    Map<UUID, String> names = new HashMap<>();
    return files.stream().map(file -> line(file, names, language)).toList();
  }

  private Line line(CaseFile file, Map<UUID, String> names, Locale language) {
    Standing standing = cases.standing(file);
    return new Line(
        file.id(),
        file.number().shown(),
        file.system().word(),
        standing.programme().in(language),
        standing.state().in(language),
        standing.tone().name(),
        name(file.agency(), names),
        Sayings.moment(file.since()),
        sayings.due(file.due()),
        file.due() != null && file.due().isBefore(clock.instant()),
        file.draft());
  }

  private @Nullable String name(@Nullable UUID agency, Map<UUID, String> names) {
    return agency == null
        ? null
        : names.computeIfAbsent(agency, id -> agencies.one(id).map(Agency::name).orElse(""));
  }
}
