package phuchuay.chat.line.menus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.platform.Party;
import phuchuay.platform.ThaiDates;

/**
 * What the page of menus shows: how things stand, what publishing would change, what was before.
 */
@Component
class MenuPage {

  private final SetRows sets;
  private final WorkRows work;
  private final ShownRows shown;
  private final MenuFiles files;
  private final MenuLine line;
  private final MenuSettings settings;

  MenuPage(
      SetRows sets,
      WorkRows work,
      ShownRows shown,
      MenuFiles files,
      MenuLine line,
      MenuSettings settings) {
    this.sets = sets;
    this.work = work;
    this.shown = shown;
    this.files = files;
    this.line = line;
    this.settings = settings;
  }

  /** A kind of step, and the menus that it is taken with. */
  record Change(String word, List<String> menus) {}

  /** A menu of the set that is wanted, and how many phones are shown it. */
  record Pictured(String name, int phones) {}

  /** A set in the list. */
  record Row(long id, String origin, boolean byHouse, String when, @Nullable String liveWhen) {}

  void show(Model page) {
    WorkRows.Work now = work.now();
    Optional<SetRows.Kept> latest = sets.latest();
    page.addAttribute("mode", settings.mode());
    boolean fromFiles = latest.map(SetRows.Kept::mark).equals(Optional.of(files.set().mark()));
    List<Change> changes = changes();
    boolean differs = fromFiles && changes != null && !changes.isEmpty();
    page.addAttribute("state", state(now, latest, differs ? "DIFFERS" : "DONE"));
    page.addAttribute("waitsFor", now.waitsFor());
    page.addAttribute("againAt", when(now.againAt()));
    page.addAttribute("failed", now.failed());
    page.addAttribute("lookedAt", when(now.lookedAt()));
    page.addAttribute("drift", now.drift());
    page.addAttribute("driftAt", when(now.driftAt()));
    page.addAttribute("mendedAt", when(now.mendedAt()));
    page.addAttribute("changes", changes);
    page.addAttribute("wanted", latest.map(SetRows.Kept::id).orElse(null));
    page.addAttribute("menus", latest.map(set -> pictures(set.id())).orElse(List.of()));
    page.addAttribute("sets", sets.all().stream().map(MenuPage::row).toList());
    page.addAttribute("fromFiles", fromFiles);
  }

  private static String state(WorkRows.Work now, Optional<SetRows.Kept> latest, String done) {
    if (now.failed() != null) {
      return "FAILED";
    }
    if (now.held()) {
      return "RUNNING";
    }
    if (now.wanted()) {
      return now.waitsFor() == null ? "WANTED" : "WAITING";
    }
    return latest.isEmpty() ? "NEVER" : done;
  }

  /** What publishing the files would change; null when LINE cannot be asked now. */
  private @Nullable List<Change> changes() {
    try {
      return settings.off() ? null : changes(Plan.of(files.set(), line.look()));
    } catch (NotNow | SaidNo unseen) {
      return null;
    }
  }

  private static List<Change> changes(Plan plan) {
    Map<String, List<String>> byWord = new LinkedHashMap<>();
    plan.changed()
        .forEach(
            step -> byWord.computeIfAbsent(step.word(), _ -> new ArrayList<>()).add(step.about()));
    return byWord.entrySet().stream().map(one -> new Change(one.getKey(), one.getValue())).toList();
  }

  /** What everybody sees comes first. */
  private List<Pictured> pictures(long set) {
    Map<String, Integer> counts = shown.counts();
    return sets.menus(set).menus().stream()
        .sorted(Comparator.comparing(menu -> !menu.name().equals(Menu.EVERYBODYS)))
        .map(menu -> new Pictured(menu.name(), counts.getOrDefault(menu.name(), 0)))
        .toList();
  }

  private static Row row(SetRows.Kept set) {
    return new Row(
        set.id(),
        set.origin().name(),
        set.by().equals(Party.HOUSE.id()),
        String.valueOf(when(set.wantedAt())),
        when(set.liveAt()));
  }

  private static @Nullable String when(@Nullable Instant moment) {
    return moment == null ? null : ThaiDates.date(moment) + " " + ThaiDates.time(moment);
  }
}
