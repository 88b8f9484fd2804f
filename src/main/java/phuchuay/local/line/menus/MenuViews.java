package phuchuay.local.line.menus;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Simulated;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;

/** How often rich menus were seen and tapped, and by how many, a day at a time. */
@Simulated
@Component("lineMenuViews")
public class MenuViews {

  private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);
  private static final int WHOLE = -1;

  /** A menu, or one area of it, on one day. */
  record Seen(String menu, int area, LocalDate day) {}

  /** How often, and by how many. */
  record Count(long count, long uniqueUsers) {}

  private final Map<Seen, Map<String, Long>> views = new ConcurrentHashMap<>();
  private final Menus menus;
  private final RealTime time;

  MenuViews(Menus menus, RealTime time) {
    this.menus = menus;
    this.time = time;
  }

  public void seen(String menu, String person) {
    count(menu, WHOLE, person);
  }

  /** A tap counts for the area of the person's menu that does just this. */
  public void tapped(String person, JsonNode action) {
    menus
        .seenBy(person)
        .ifPresent(
            menu -> {
              JsonNode areas = menu.definition().path("areas");
              for (int i = 0; i < areas.size(); i++) {
                if (areas.get(i).path("action").equals(action)) {
                  count(menu.id(), i, person);
                  return;
                }
              }
            });
  }

  /** Of one area, or of the whole menu for -1. */
  Count of(String menu, int area, Predicate<LocalDate> days) {
    Map<String, Long> people = new ConcurrentHashMap<>();
    views.forEach(
        (seen, who) -> {
          if (seen.menu().equals(menu) && seen.area() == area && days.test(seen.day())) {
            who.forEach((person, times) -> people.merge(person, times, Long::sum));
          }
        });
    return new Count(people.values().stream().mapToLong(times -> times).sum(), people.size());
  }

  private void count(String menu, int area, String person) {
    LocalDate today = time.instant().atOffset(TOKYO).toLocalDate();
    views
        .computeIfAbsent(new Seen(menu, area, today), fresh -> new ConcurrentHashMap<>())
        .merge(person, 1L, Long::sum);
  }
}
