package phuchuay.chat.line.menus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What it takes to make LINE as we want it. */
class PlanTest {

  private static final Menu GUEST = new Menu("guest", "{}", new byte[] {1});
  private static final Menu GPP = new Menu("gpp", "{}", new byte[] {2});
  private static final Menu OLD_GPP = new Menu("gpp", "{\"old\":1}", new byte[] {2});
  private static final MenuSet SET = new MenuSet(List.of(GUEST, GPP));

  private final Map<String, String> menus = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  @Test
  void where_there_is_nothing_all_is_made_and_then_shown() {
    assertThat(plan(null).steps())
        .containsExactly(
            new Step.Create("guest"),
            new Step.Create("gpp"),
            new Step.Point("guest"),
            new Step.Point("gpp"),
            new Step.ShowAll("guest"));
  }

  @Test
  void where_all_is_as_it_should_nothing_changes() {
    published();

    assertThat(plan("g").changes()).isFalse();
    assertThat(plan("g").steps())
        .containsExactly(new Step.Keep("guest", "g"), new Step.Keep("gpp", "p"));
  }

  @Test
  void a_changed_menu_is_made_before_the_old_one_goes() {
    published();
    menus.put("p", OLD_GPP.called());

    assertThat(plan("g").changed())
        .containsExactly(
            new Step.Create("gpp"), new Step.Point("gpp"), new Step.Remove("p", OLD_GPP.called()));
  }

  @Test
  void one_that_was_made_and_not_finished_is_finished() {
    published();
    aliases.remove(GPP.alias());

    assertThat(plan("g").changed())
        .containsExactly(new Step.Finish("gpp", "p"), new Step.Point("gpp"));
  }

  @Test
  void of_two_that_are_the_same_the_one_that_people_see_stays() {
    published();
    menus.put("a-second", GPP.called());

    assertThat(plan("g").changed()).containsExactly(new Step.Remove("a-second", GPP.called()));
  }

  @Test
  void what_others_made_is_left_alone() {
    published();
    menus.put("x", "campaign of the ministry");
    menus.put("y", "guest#0123456789ab");
    aliases.put("campaign", "x");

    assertThat(plan("g").changes()).isFalse();
  }

  @Test
  void what_we_made_and_do_not_want_any_more_goes_with_its_alias() {
    published();
    Menu gone = new Menu("gone", "{}", new byte[] {3});
    menus.put("z", gone.called());
    aliases.put(gone.alias(), "z");

    assertThat(plan("g").changed())
        .containsExactly(new Step.Forget("phuchuay-gone"), new Step.Remove("z", gone.called()));
  }

  @Test
  void another_default_or_another_menu_behind_a_tab_is_put_right() {
    published();
    aliases.put(GPP.alias(), "g");

    assertThat(plan("x").changed())
        .containsExactly(
            new Step.Finish("gpp", "p"), new Step.Point("gpp"), new Step.ShowAll("guest"));
  }

  private void published() {
    menus.putAll(Map.of("g", GUEST.called(), "p", GPP.called()));
    aliases.putAll(Map.of(GUEST.alias(), "g", GPP.alias(), "p"));
  }

  private Plan plan(@org.jspecify.annotations.Nullable String everybodys) {
    return Plan.of(SET, new AtLine(menus, aliases, Optional.ofNullable(everybodys)));
  }
}
