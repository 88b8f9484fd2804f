package phuchuay.chat.line.menus;

import java.util.Map;
import java.util.Optional;

/**
 * What LINE has at the moment.
 *
 * @param menus the names of all menus, by their ids
 * @param aliases the ids behind what tabs call them
 * @param everybodys the one that is shown to whoever has none of their own
 */
record AtLine(Map<String, String> menus, Map<String, String> aliases, Optional<String> everybodys) {

  /** The menu that tabs lead to, if it has just this content. */
  Optional<String> live(Menu menu) {
    return Optional.ofNullable(aliases.get(menu.alias()))
        .filter(id -> menu.called().equals(menus.get(id)));
  }

  /** The same, or one that was made and not finished. */
  Optional<String> made(Menu menu) {
    return live(menu)
        .or(
            () ->
                menus.entrySet().stream()
                    .filter(one -> one.getValue().equals(menu.called()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst());
  }
}
