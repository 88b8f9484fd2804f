package phuchuay.casework.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phuchuay.casework.diagram.Layout.Placed;
import phuchuay.casework.programme.PackagedProgrammes;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;

/** The drawing of every programme: all of it, in its place, the same each time. */
class StateDiagramTest {

  private static final Locale THAI = Locale.of("th");
  private static final String MANY = "จาก %d สถานะ";

  static Stream<Programme> all() {
    return PackagedProgrammes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_state_is_drawn_once(Programme programme) {
    List<String> drawn =
        Pattern.compile("data-state=\"([^\"]+)\"")
            .matcher(svg(programme, null, Set.of()))
            .results()
            .map(state -> state.group(1))
            .toList();

    assertThat(drawn).containsExactlyInAnyOrderElementsOf(programme.states().keySet());
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_move_that_leads_somewhere_has_its_number_on_an_arrow(Programme programme) {
    Sketch sketch = Sketch.of(programme, THAI, MANY);

    for (int number = 1; number <= programme.moves().size(); number++) {
      var move = programme.moves().get(number - 1);
      int own = number;
      boolean leads =
          move.to() != null && move.from().stream().anyMatch(from -> !from.equals(move.to()));
      assertThat(sketch.arrows().stream().anyMatch(arrow -> arrow.moves().contains(own)))
          .as(move.id())
          .isEqualTo(leads);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_word_runs_over_the_edge_of_its_box_and_no_box_over_another(Programme programme) {
    Layout layout = Layout.of(Sketch.of(programme, THAI, MANY));
    List<Placed> boxes = layout.boxes();

    for (Placed one : boxes) {
      assertThat(one.box().lines())
          .allSatisfy(line -> assertThat(Lettering.width(line)).isLessThan(one.width()));
      assertThat(one.x()).isNotNegative();
      assertThat(one.x() + one.width()).isLessThanOrEqualTo(layout.width());
      assertThat(one.y() + one.height()).isLessThan(layout.height());
      assertThat(boxes.stream().filter(other -> other != one && over(one, other))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_same_programme_is_drawn_the_same(Programme programme) {
    assertThat(svg(programme, null, Set.of())).isEqualTo(svg(programme, null, Set.of()));
  }

  @Test
  void a_label_is_parted_between_words_and_nothing_of_it_is_lost() {
    State state = PackagedProgrammes.of("eia.report").state("ended_late");

    List<String> lines = Lettering.lines(state.label().th(), 176);

    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join("", lines).replace(" ", ""))
        .isEqualTo(state.label().th().replace(" ", ""));
    assertThat(lines)
        .noneMatch(
            line -> line.matches("^[ะัาำิีึืุูเแโใไ็่้๊๋์].*") && !line.matches("^[เแโใไ].*"));
  }

  @Test
  void the_state_of_now_is_lit_and_those_passed_are_ticked() {
    String svg = svg(PackagedProgrammes.of("gpp.code"), "requested", Set.of("draft"));

    assertThat(svg).containsPattern("class=\"state [a-z ]*now\" data-state=\"requested\"");
    assertThat(svg).containsPattern("class=\"state [a-z ]*passed\" data-state=\"draft\"");
    assertThat(svg.split("circle class=\"tick\"", -1)).hasSize(2);
    assertThat(svg).doesNotContain("style=", "<script");
  }

  private static boolean over(Placed one, Placed other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private static String svg(
      Programme programme, @org.jspecify.annotations.Nullable String now, Set<String> passed) {
    return StateDiagram.of(programme, THAI, MANY).svg("แผนผัง", "", now, passed);
  }
}
