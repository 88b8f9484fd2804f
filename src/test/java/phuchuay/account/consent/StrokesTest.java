package phuchuay.account.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature is points on a sheet, and nothing else gets through. */
class StrokesTest {

  private static final String NAME = "100,100 200,150 300,100;400,50 400,300";

  @Test
  void points_on_the_sheet_are_read_and_written_the_same() {
    Strokes drawn = Strokes.read(NAME).orElseThrow();

    assertThat(drawn.strokes()).hasSize(2);
    assertThat(drawn.text()).isEqualTo(NAME);
    assertThat(drawn.svg())
        .contains("<polyline points=\"100,100 200,150 300,100\"/>")
        .doesNotContain("script", "href");
    assertThat(drawn).hasToString("Strokes[2]");
  }

  @Test
  void a_lone_point_is_drawn_to_itself() {
    Strokes dotted = Strokes.read(NAME + ";7,8").orElseThrow();

    assertThat(dotted.strokes().getLast().line()).isEqualTo("7,8 7,8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ";",
        "100,100",
        "100,100 101,101",
        "100,100  300,300",
        "100,100 300,300;",
        "100,100 300,300;;1,1",
        "100,100 300,300 1001,3",
        "100,100 300,300 3,401",
        "-100,100 300,300",
        "1e3,100 300,300",
        "100.5,100 300,300",
        "NaN,100 300,300",
        "๑๐๐,๑๐๐ ๓๐๐,๓๐๐",
        "100,100 300,300\n",
        "100,100 300,300\0",
        "100,100 300,300\"/><script>alert(1)</script>",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "GIF89a/*;*/=1;alert(1)//"
      })
  void whatever_else_is_sent_is_no_signature(String sent) {
    assertThat(Strokes.read(sent)).isEmpty();
  }

  @Test
  void a_drawing_has_an_end() {
    String line = "0,0 1000,400";

    assertThat(Strokes.read(String.join(";", Collections.nCopies(200, line)))).isPresent();
    assertThat(Strokes.read(String.join(";", Collections.nCopies(201, line)))).isEmpty();
    assertThat(Strokes.read(points(4_000))).isPresent();
    assertThat(Strokes.read(points(4_001))).isEmpty();
    assertThat(Strokes.read("1,1 ".repeat(500_000) + "1,1")).isEmpty();
  }

  private static String points(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> i % 1000 + "," + i % 400)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"มาลี ใจดี", "O’Brien-Smith, Jr.", "山田 太郎", "  มาลี   ใจดี "})
  void a_name_may_stand_for_a_drawing(String name) {
    assertThat(Signature.read("", name))
        .hasValueSatisfying(signed -> assertThat(signed.kind()).isEqualTo("TYPED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "ก", "12345", "....", "<b>มาลี</b>", "a@b.c", "x\u0000y"})
  void what_is_no_name_does_not(String name) {
    assertThat(Signature.read("", name)).isEmpty();
  }

  @Test
  void a_drawing_that_cannot_be_read_is_not_replaced_by_the_name() {
    assertThat(Signature.read("1,1", "มาลี ใจดี")).isEmpty();
    assertThat(Signature.read(NAME, "มาลี ใจดี"))
        .hasValueSatisfying(signed -> assertThat(signed.kind()).isEqualTo("DRAWN"));
    assertThat(Signature.read("", "a".repeat(201))).isEmpty();
  }
}
