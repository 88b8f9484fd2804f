package phuchuay.chat.line.menus;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.context.ApplicationContext;
import phuchuay.local.line.Contents;
import phuchuay.local.line.menus.Menus;

/** The menus of the played LINE, as tests look at them and meddle with them. */
record PlayedMenus(ApplicationContext house) {

  Menus line() {
    return house.getBean(Menus.class);
  }

  /** LINE has these menus, each once and drawn, behind its alias, and the guests' for everybody. */
  void hasJust(MenuSet set) {
    assertThat(line().all().stream().map(PlayedMenus::called).filter(Menu::ours))
        .containsExactlyInAnyOrderElementsOf(set.menus().stream().map(Menu::called).toList());
    for (Menu menu : set.menus()) {
      Menus.Menu there = behind(menu);
      assertThat(called(there)).isEqualTo(menu.called());
      Contents.Content picture = there.picture();
      assertThat(picture).isNotNull();
      assertThat(picture.bytes()).isEqualTo(menu.picture());
      if (menu.name().equals(Menu.EVERYBODYS)) {
        assertThat(line().everybodys()).hasValue(there.id());
      }
    }
    assertThat(line().aliases().keySet().stream().filter(Menu::ourAlias))
        .hasSize(set.menus().size());
  }

  Menus.Menu behind(Menu menu) {
    return line().behindAlias(menu.alias()).flatMap(line()::find).orElseThrow();
  }

  /** The name of the menu that this phone shows, as its file is called. */
  String seenBy(String phone) {
    String called = line().seenBy(phone).map(PlayedMenus::called).orElse("nothing");
    return called.replaceAll("phuchuay/|#.*", "");
  }

  private static String called(Menus.Menu menu) {
    return menu.definition().path("name").asString("");
  }
}
