package phuchuay.chat.line.menus;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.platform.Attempts;
import phuchuay.platform.Party;

/** Does the work on menus at once, for tests: nobody else does it in their houses. */
public record MenuPress(ApplicationContext house) {

  private static final int PATIENCE = 60;

  /** Everything of the files is at LINE, and every phone sees its own. */
  public void publishes() {
    for (String counted : List.of("menu-made", "menu-removed", "menu-alias-removed")) {
      part(Attempts.class).forget(counted, "line");
    }
    part(MenuDesk.class).started();
    // Houses of tests have one database and each a LINE of its own: this one may know nothing yet.
    part(TransactionTemplate.class).executeWithoutResult(_ -> part(WorkRows.class).want());
    works();
  }

  /** As if the files had lacked one menu until now, so that there is something to go back to. */
  public void publishesFirstWithout(String menu) {
    publishes();
    SetRows sets = part(SetRows.class);
    MenuSet all = sets.menus(sets.latest().orElseThrow().id());
    MenuSet fewer =
        new MenuSet(all.menus().stream().filter(one -> !one.name().equals(menu)).toList());
    part(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              sets.want(fewer, SetRows.Origin.FILES, Party.HOUSE);
              part(WorkRows.class).want();
            });
    works();
    publishes();
  }

  /** What is wanted is done, whatever it waits for. */
  public void works() {
    for (int i = 0; i < PATIENCE && part(WorkRows.class).now().wanted(); i++) {
      hurries();
      part(Publishing.class).run();
    }
    looks();
  }

  /** Every phone that waits for another menu has it. */
  public void looks() {
    for (int i = 0; i < PATIENCE && part(Showing.class).round(); i++) {
      continue;
    }
  }

  /** What waits, waits no more. */
  void hurries() {
    part(JdbcClient.class).sql("update menu_work set again_at = null").update();
  }

  private <T> T part(Class<T> kind) {
    return house.getBean(kind);
  }
}
