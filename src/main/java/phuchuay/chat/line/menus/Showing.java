package phuchuay.chat.line.menus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.Conversations;
import phuchuay.chat.MenuChoice;

/**
 * Shows each phone the menu that fits: looks at whoever may see another one now, tells LINE only
 * what is new, many together, and then asks LINE whether it did so.
 */
@Component
class Showing {

  private static final int AT_ONCE = 500;
  private static final int TOGETHER = 10;
  private static final int TRIES = 8;

  /** What somebody with a reason sees when there is no menu for just that. */
  private static final String OTHERWISE = "linked";

  private final ShownRows rows;
  private final LiveRows liveRows;
  private final List<MenuChoice> choices;
  private final Conversations conversations;
  private final MenuLine line;
  private final WorkRows work;
  private final MenuSettings settings;

  Showing(
      ShownRows rows,
      LiveRows liveRows,
      List<MenuChoice> choices,
      Conversations conversations,
      MenuLine line,
      WorkRows work,
      MenuSettings settings) {
    this.rows = rows;
    this.liveRows = liveRows;
    this.choices = choices;
    this.conversations = conversations;
    this.line = line;
    this.work = work;
    this.settings = settings;
  }

  /** All phones that a room may have a reason for. */
  Set<String> phones() {
    return choices.stream()
        .flatMap(choice -> choice.phones().stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  /** Looks at those who wait; false when nobody does, or it cannot go on now. */
  boolean round() {
    Map<String, String> live = liveRows.ids();
    List<Shown> due = live.isEmpty() ? List.of() : rows.claim(AT_ONCE);
    try {
      show(due, live);
      return !due.isEmpty();
    } catch (NotNow not) {
      rows.later(due, not.pause());
      return false;
    }
  }

  private void show(List<Shown> due, Map<String, String> live) {
    Set<String> following = conversations.following(due.stream().map(Shown::phone).toList());
    Map<Optional<String>, List<Shown>> byMenu = new LinkedHashMap<>();
    for (Shown row : due) {
      Optional<String> menu = wanted(row.phone(), live);
      if (following.contains(row.phone())) {
        byMenu.computeIfAbsent(menu, _ -> new ArrayList<>()).add(row);
      } else {
        settle(List.of(row), null, null, menu.isPresent());
      }
    }
    byMenu.forEach(
        (menu, those) -> show(those, menu.orElse(null), menu.map(live::get).orElse(null)));
  }

  private void show(List<Shown> those, @Nullable String name, @Nullable String id) {
    List<Shown> other = new ArrayList<>();
    for (Shown row : those) {
      boolean told = Objects.equals(row.richMenuId(), id);
      if (told && (!row.unsure() || line.shown(row.phone()).equals(Optional.ofNullable(id)))) {
        settle(List.of(row), name, id, id != null);
      } else {
        other.add(row);
      }
    }
    List<Shown> first = other.stream().filter(row -> !row.unsure()).toList();
    boolean many = first.size() >= TOGETHER && together(first, name, id);
    other.stream().filter(row -> !many || row.unsure()).forEach(row -> one(row, name, id));
  }

  /** Those whom LINE forgot when it was told of many are told of alone. */
  private void one(Shown row, @Nullable String name, @Nullable String id) {
    try {
      if (id == null) {
        line.unlink(row.phone());
      } else {
        line.show(row.phone(), id);
      }
      settle(List.of(row), name, id, id != null);
    } catch (SaidNo no) {
      rows.refused(row, String.valueOf(no.getMessage()).substring(0, 4) + no.status(), TRIES);
      if (no.status() == 404) {
        work.lookSoon();
      }
    }
  }

  /** False when LINE refuses the whole: then each has to stand for itself. */
  private boolean together(List<Shown> those, @Nullable String name, @Nullable String id) {
    List<String> phones = those.stream().map(Shown::phone).toList();
    try {
      if (id == null) {
        line.unlinkMany(phones);
      } else {
        line.showMany(phones, id);
      }
      rows.toldTogether(those, name, id, settings.readBack());
      return true;
    } catch (SaidNo no) {
      return false;
    }
  }

  private void settle(
      List<Shown> those, @Nullable String name, @Nullable String id, boolean remembered) {
    if (remembered) {
      rows.told(those, name, id);
    } else {
      rows.forget(those);
    }
  }

  private Optional<String> wanted(String phone, Map<String, String> live) {
    return choices.stream()
        .flatMap(choice -> choice.menuOf(phone).stream())
        .findFirst()
        .map(name -> live.containsKey(name) ? name : OTHERWISE)
        .filter(live::containsKey);
  }
}
