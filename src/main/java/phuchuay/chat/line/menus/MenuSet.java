package phuchuay.chat.line.menus;

import java.util.List;
import java.util.stream.Collectors;

/** All menus that belong together, as they are published or were (ชุดเมนู). */
record MenuSet(List<Menu> menus) {

  MenuSet {
    menus = List.copyOf(menus);
  }

  /** Two sets with the same content are the same set. */
  String mark() {
    return menus.stream().map(Menu::called).sorted().collect(Collectors.joining(" "));
  }
}
