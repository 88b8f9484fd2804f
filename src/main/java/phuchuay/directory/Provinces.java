package phuchuay.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.directory.kept.Resources;
import phuchuay.thai.ThaiNames;

/** The 77 provinces, by number and by whatever they are called. */
@Component
public class Provinces {

  private final Map<String, Province> byCode = new LinkedHashMap<>();
  private final Map<String, Province> byWord = new HashMap<>();

  public Provinces() {
    List<String> before = Resources.lines("before-provinces.txt");
    Resources.rows("provinces.tsv").forEach(cells -> add(cells, before));
  }

  public Province of(String code) {
    return Objects.requireNonNull(byCode.get(code), "no such province");
  }

  /** By number, Thai name or English name, with the word for province before it or without. */
  public Optional<Province> named(String typed) {
    String word = ThaiNames.plain(typed);
    return Optional.ofNullable(byCode.get(word)).or(() -> Optional.ofNullable(byWord.get(word)));
  }

  public List<Province> all() {
    return List.copyOf(byCode.values());
  }

  private void add(List<String> cells, List<String> before) {
    Province province = new Province(cells.get(0), cells.get(1), cells.get(2));
    byCode.put(province.code(), province);
    Stream<String> also =
        cells.size() > 3 ? Stream.of(cells.get(3).split("\\|")) : Stream.<String>empty();
    Stream.concat(Stream.of(province.thai(), province.english()), also)
        .flatMap(word -> Stream.concat(Stream.of(word), before.stream().map(b -> b + word)))
        .forEach(word -> byWord.put(ThaiNames.plain(word), province));
  }
}
