package phuchuay.chat.line.menus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What it takes to make LINE as we want it, in the order in which it is done. */
record Plan(List<Step> steps) {

  Plan {
    steps = List.copyOf(steps);
  }

  static Plan of(MenuSet wanted, AtLine at) {
    List<Step> making = new ArrayList<>();
    List<Step> pointing = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Menu menu : wanted.menus()) {
      Optional<String> made = at.made(menu);
      made.ifPresent(used::add);
      boolean live = at.live(menu).isPresent();
      making.add(step(menu, made, live));
      if (!live) {
        pointing.add(new Step.Point(menu.name()));
      }
    }
    return new Plan(
        Stream.of(
                making.stream(),
                pointing.stream(),
                everybodys(wanted, at),
                forgotten(wanted, at),
                removed(used, at))
            .flatMap(each -> each)
            .toList());
  }

  /** Whether LINE has to be touched at all. */
  boolean changes() {
    return changed().findAny().isPresent();
  }

  Stream<Step> changed() {
    return steps.stream().filter(step -> !(step instanceof Step.Keep));
  }

  <S extends Step> List<S> all(Class<S> kind) {
    return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Step step(Menu menu, Optional<String> made, boolean live) {
    return made.<Step>map(
            id -> live ? new Step.Keep(menu.name(), id) : new Step.Finish(menu.name(), id))
        .orElseGet(() -> new Step.Create(menu.name()));
  }

  private static Stream<Step> everybodys(MenuSet wanted, AtLine at) {
    return wanted.menus().stream()
        .filter(menu -> menu.name().equals(Menu.EVERYBODYS))
        .filter(menu -> at.live(menu).isEmpty() || !at.live(menu).equals(at.everybodys()))
        .map(menu -> new Step.ShowAll(menu.name()));
  }

  private static Stream<Step> forgotten(MenuSet wanted, AtLine at) {
    return at.aliases().keySet().stream()
        .filter(Menu::ourAlias)
        .filter(alias -> wanted.menus().stream().noneMatch(menu -> menu.alias().equals(alias)))
        .sorted()
        .map(Step.Forget::new);
  }

  private static Stream<Step> removed(Set<String> used, AtLine at) {
    return at.menus().entrySet().stream()
        .filter(one -> Menu.ours(one.getValue()) && !used.contains(one.getKey()))
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(one -> new Step.Remove(one.getKey(), one.getValue()));
  }
}
