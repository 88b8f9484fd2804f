package phuchuay.chat.line.menus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.WholeHouse;
import phuchuay.local.line.faults.Fault;
import phuchuay.local.line.faults.Faults;
import phuchuay.local.line.faults.Kind;
import phuchuay.local.line.faults.Rates;
import phuchuay.platform.Attempts;
import phuchuay.platform.Party;
import tools.jackson.databind.node.JsonNodeFactory;

/** What rich-menus/ says is made so at LINE, whatever comes between. */
@WholeHouse
class PublishingTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final byte[] PICTURE = picture();
  private static final Party OFFICER = Party.of("staff", "of the test");

  @Autowired ApplicationContext house;
  @Autowired MenuFiles files;
  @Autowired MenuDesk desk;
  @Autowired Publishing publishing;
  @Autowired Drift drift;
  @Autowired SetRows sets;
  @Autowired WorkRows work;
  @Autowired LiveRows live;
  @Autowired MenuSettings settings;
  @Autowired Attempts attempts;
  @Autowired Faults faults;
  @Autowired Rates rates;
  @Autowired MeterRegistry meters;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  private final MenuSet small =
      new MenuSet(List.of(named("guest", "เดิม"), named("gpp", "เดิม"), named("staff", "เดิม")));
  private MenuPress press;
  private PlayedMenus line;

  @BeforeEach
  void a_small_set_is_published() {
    press = new MenuPress(house);
    line = new PlayedMenus(house);
    mend();
    sql.sql("delete from menu_shown").update();
    if (!sets.latest().map(SetRows.Kept::mark).equals(Optional.of(small.mark()))
        || work.now().wanted()) {
      wants(small);
    }
    transaction.executeWithoutResult(_ -> work.want());
    press.works();
  }

  @AfterEach
  void mend() {
    faults.clear();
    rates.turn(false);
    Set.of("menu-made", "menu-removed", "menu-alias-removed")
        .forEach(what -> attempts.forget(what, "line"));
    press.hurries();
  }

  @Test
  void all_menus_of_the_files_are_made_within_lines_own_limits_and_then_left_alone() {
    rates.turn(true);

    press.publishes();

    line.hasJust(files.set());
    assertThat(live.ids()).hasSameSizeAs(files.set().menus());
    assertThat(sets.latest().orElseThrow().liveAt()).isNotNull();
    List<String> before = ids(files.set());
    press.publishes();
    assertThat(ids(files.set())).isEqualTo(before);
  }

  @Test
  void a_changed_menu_takes_the_place_of_the_old_one_and_the_others_stay() {
    List<String> before = ids(small);
    MenuSet changed = changed("gpp");

    publishes(changed);

    line.hasJust(changed);
    assertThat(before.stream().filter(id -> !ids(changed).contains(id))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/richmenu/list, false, 1",
    "/content, true, 2",
    "/content, false, 2",
    "/alias/phuchuay-gpp, false, 1",
    "/alias/phuchuay-gpp, true, 1",
    "/user/all/richmenu/, false, 1",
    "/user/all/richmenu/, true, 1"
  })
  void cut_off_anywhere_it_goes_on_and_makes_nothing_twice(String at, boolean accepted, int times) {
    MenuSet changed = changed("guest", "gpp", "staff");
    wants(changed);
    faults.add(new Fault(Kind.ERROR, accepted, 1, at, times, 0));

    publishing.run();

    assertThat(work.now().waitsFor()).isEqualTo("AWAY");
    assertThat(work.now().wanted()).isTrue();
    press.works();
    line.hasJust(changed);
    assertThat(work.now().wanted()).isFalse();
  }

  @Test
  void an_answer_that_is_lost_after_a_menu_was_made_leaves_no_second_one() {
    MenuSet changed = changed("guest", "gpp", "staff");
    wants(changed);
    faults.add(new Fault(Kind.ERROR, true, 0.4, "/richmenu", 12, 0));

    press.works();

    line.hasJust(changed);
  }

  @Test
  void old_menus_stay_until_the_new_ones_are_in_their_place() {
    MenuSet changed = changed("guest");
    wants(changed);
    faults.add(new Fault(Kind.ERROR, false, 1, "/user/all/richmenu/", 1, 0));

    publishing.run();

    String everybodys = line.line().everybodys().orElseThrow();
    assertThat(line.line().find(everybodys)).isPresent();
    press.works();
    line.hasJust(changed);
  }

  @Test
  void what_others_made_at_line_is_left_alone() {
    String foreign =
        line.line().add(JsonNodeFactory.instance.objectNode().put("name", "guest#0123456789ab"));
    line.line().addAlias("campaign", foreign);

    publishes(changed("gpp"));

    assertThat(line.line().find(foreign)).isPresent();
    assertThat(line.line().behindAlias("campaign")).hasValue(foreign);
    line.line().removeAlias("campaign");
    line.line().remove(foreign);
  }

  @Test
  void a_menu_that_is_not_wanted_any_more_goes_with_its_tab() {
    MenuSet fewer =
        new MenuSet(small.menus().stream().filter(menu -> !menu.name().equals("staff")).toList());

    publishes(fewer);

    line.hasJust(fewer);
    assertThat(live.ids()).doesNotContainKey("staff");
  }

  @Test
  void the_limit_of_an_hour_is_kept_and_it_goes_on_by_itself_afterwards() {
    for (int i = 0; i < settings.anHour() - 1; i++) {
      attempts.take("menu-made", "line", settings.anHour(), AN_HOUR);
    }
    MenuSet changed = changed("gpp", "staff");
    wants(changed);

    publishing.run();

    assertThat(work.now().waitsFor()).isEqualTo("LIMIT");
    assertThat(work.now().againAt())
        .isBetween(Instant.now().plusSeconds(3_000), Instant.now().plusSeconds(3_700));
    assertThat(publishing.run()).isFalse();
    desk.publish(OFFICER, "127.0.0.1");
    assertThat(publishing.run()).as("pressing the button does not shorten it").isFalse();
    wants(changed);
    attempts.forget("menu-made", "line");
    press.works();
    line.hasJust(changed);
  }

  @Test
  void when_line_says_too_fast_it_stops_and_tells_when_it_goes_on() {
    MenuSet changed = changed("gpp");
    wants(changed);
    faults.add(new Fault(Kind.RATE, false, 1, "/alias/phuchuay-gpp", 1, 0));

    publishing.run();

    assertThat(work.now().waitsFor()).isEqualTo("TOO_FAST");
    assertThat(work.now().againAt()).isAfter(Instant.now().plusSeconds(500));
    assertThat(publishing.run()).isFalse();
    press.works();
    line.hasJust(changed);
  }

  @Test
  void what_line_refuses_for_good_is_shown_and_not_tried_for_ever() {
    MenuSet wrong =
        new MenuSet(List.of(new Menu(Menu.EVERYBODYS, "{\"size\":{\"width\":1}}", new byte[] {1})));
    wants(wrong);

    publishing.run();

    assertThat(work.now().failed()).contains("400");
    assertThat(work.now().wanted()).isFalse();
    assertThat(line.line().everybodys()).isPresent();
  }

  @Test
  void only_one_instance_works_and_one_that_was_lost_is_replaced() {
    wants(changed("gpp"));
    UUID other = UUID.randomUUID();
    holds(other, "1 minute");
    assertThat(publishing.run()).isFalse();

    holds(other, "-1 second");
    assertThat(publishing.run()).isTrue();

    wants(small);
    assertThat(work.claim()).isTrue();
    holds(other, "1 minute");
    assertThatThrownBy(work::hold).isInstanceOf(NotNow.class);
    holds(other, "-1 second");
  }

  @ParameterizedTest
  @CsvSource({"menu, create gpp", "alias, finish gpp", "default, show-all guest"})
  void what_somebody_changes_at_line_is_noticed_shown_and_mended(String what, String drifts) {
    meddles(what);
    work.lookSoon();

    drift.look();

    assertThat(work.now().drift()).contains(drifts);
    assertThat(work.now().driftAt()).isNotNull();
    assertThat(meters.get("phuchuay.menus.drift").gauge().value()).isPositive();
    assertThat(work.now().wanted()).as("in a dry run nobody mends unasked").isFalse();
    transaction.executeWithoutResult(_ -> work.want());
    press.works();
    line.hasJust(small);
    assertThat(work.now().drift()).isNull();
    assertThat(work.now().mendedAt()).isNotNull();
    work.lookSoon();
    drift.look();
    assertThat(meters.get("phuchuay.menus.drift").gauge().value()).isZero();
  }

  @Test
  void it_is_compared_once_in_a_while_by_one_of_all_instances() {
    work.lookSoon();
    assertThat(work.turnToLook(settings.lookEvery())).isTrue();
    assertThat(work.turnToLook(settings.lookEvery())).isFalse();
  }

  @Test
  void an_earlier_set_comes_back_with_its_pictures_and_stays_over_a_restart() {
    desk.started();
    long before = sets.all().get(1).id();
    assertThat(sets.menus(before).mark()).isEqualTo(small.mark());

    assertThat(desk.goBack(before, OFFICER, "127.0.0.1")).isTrue();
    press.works();
    line.hasJust(small);
    desk.started();

    assertThat(sets.latest().orElseThrow().origin()).isEqualTo(SetRows.Origin.WAY_BACK);
    assertThat(sets.latest().orElseThrow().mark()).isEqualTo(small.mark());
    desk.publish(OFFICER, "127.0.0.1");
    assertThat(sets.latest().orElseThrow().mark()).isEqualTo(files.set().mark());
    assertThat(
            sql.sql("select act from audit where act like 'menus.%' order by id desc limit 2")
                .query(String.class)
                .list())
        .containsExactly("menus.published", "menus.gone-back");
  }

  @Test
  void only_so_many_sets_are_kept_and_one_that_is_gone_is_not_gone_back_to() {
    long first = sets.latest().orElseThrow().id();
    for (int i = 0; i < settings.keep(); i++) {
      wants(small);
    }

    assertThat(sets.all()).hasSize(settings.keep());
    assertThat(desk.goBack(first, OFFICER, "127.0.0.1")).isFalse();
  }

  private void meddles(String what) {
    Menu gpp = small.menus().get(1);
    switch (what) {
      case "menu" -> line.line().remove(line.behind(gpp).id());
      case "alias" -> line.line().removeAlias(gpp.alias());
      default -> line.line().showAll(null);
    }
  }

  private void publishes(MenuSet set) {
    wants(set);
    press.works();
  }

  private void wants(MenuSet set) {
    transaction.executeWithoutResult(
        _ -> {
          sets.want(set, SetRows.Origin.FILES, OFFICER);
          work.want();
        });
  }

  private void holds(UUID holder, String until) {
    sql.sql("update menu_work set holder = ?, held_until = now() + cast(? as interval)")
        .params(holder, until)
        .update();
  }

  /** The small set, with other words on the bar of these. */
  private MenuSet changed(String... names) {
    return new MenuSet(
        small.menus().stream()
            .map(menu -> List.of(names).contains(menu.name()) ? named(menu.name(), "ใหม่") : menu)
            .toList());
  }

  private static Menu named(String name, String bar) {
    String definition =
        """
        {"size":{"width":800,"height":250},"selected":true,"chatBarText":"%s","areas":[
        {"bounds":{"x":0,"y":0,"width":800,"height":250},"action":{"type":"postback","data":"talk=%s"}}]}
        """;
    return new Menu(name, definition.formatted(bar, name), PICTURE);
  }

  private static byte[] picture() {
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(800, 250, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<String> ids(MenuSet set) {
    return set.menus().stream().map(menu -> line.behind(menu).id()).toList();
  }
}
