package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import phuchuay.thai.PieceIndex.Hit;
import phuchuay.thai.PieceIndex.Part;

/** Documents made of pieces: found as BM25 says, best first. */
class PieceIndexTest {

  private final List<Map<String, List<String>>> documents =
      List.of(
          Map.of("word", List.of("ลืม", "รหัสผ่าน")),
          Map.of("word", List.of("ลืม", "รหัสผ่าน", "ของ", "ระบบ")),
          Map.of("word", List.of("ลงทะเบียน"), "body", List.of("รหัสผ่าน")),
          Map.of("word", List.of()));
  private final PieceIndex index = PieceIndex.of(documents);

  @Test
  void the_shorter_of_two_that_have_the_same_pieces_comes_first() {
    assertThat(found("word", "ลืม", "รหัสผ่าน")).containsExactly(0, 1);
  }

  @Test
  void a_piece_adds_what_bm25_says() {
    Hit hit =
        index.search(List.of(new Part("word", List.of("ลงทะเบียน"), 1)), _ -> true, 5).getFirst();
    double rarity = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
    double length = 1 - 0.75 + 0.75 * 1 / (7 / 3.0);

    assertThat((double) hit.score()).isCloseTo(rarity / (1 + 1.2 * length), within(1e-3));
  }

  @Test
  void a_field_is_searched_alone_and_counts_as_much_as_it_should() {
    assertThat(found("body", "รหัสผ่าน")).containsExactly(2);
    List<Part> both =
        List.of(new Part("word", List.of("ของ"), 1), new Part("body", List.of("รหัสผ่าน"), 0.01f));
    assertThat(index.search(both, _ -> true, 5)).extracting(Hit::number).containsExactly(1, 2);
  }

  @Test
  void only_what_fits_is_found_and_no_more_than_wanted() {
    List<Part> part = List.of(new Part("word", List.of("ลืม"), 1));

    assertThat(index.search(part, number -> number != 0, 5))
        .extracting(Hit::number)
        .containsExactly(1);
    assertThat(index.search(part, _ -> true, 1)).extracting(Hit::number).containsExactly(0);
  }

  @Test
  void nothing_is_found_in_nothing() {
    assertThat(
            PieceIndex.of(List.of())
                .search(List.of(new Part("word", List.of("ลืม"), 1)), _ -> true, 5))
        .isEmpty();
    assertThat(found("nowhere", "ลืม")).isEmpty();
  }

  private List<Integer> found(String field, String... pieces) {
    return index.search(List.of(new Part(field, List.of(pieces), 1)), _ -> true, 5).stream()
        .map(Hit::number)
        .toList();
  }
}
