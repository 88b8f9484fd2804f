package phuchuay.directory.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.directory.Kind;
import phuchuay.directory.Meant;
import phuchuay.directory.Provinces;
import phuchuay.directory.names.Typing.Mistake;

/** Finding agencies of the demo by what people type. */
class NamesTest {

  private static final Names names = new Names();
  private static final List<Listed> agencies = new ArrayList<>();
  private static final Provinces provinces = new Provinces();

  @BeforeAll
  static void the_demo() throws IOException {
    try (InputStream packed =
            Objects.requireNonNull(NamesTest.class.getResourceAsStream("/directory/demo.csv.gz"));
        InputStream list = new GZIPInputStream(packed)) {
      String[] lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\\R");
      for (int i = 1; i < lines.length; i++) {
        read(i, lines[i].split(",", -1));
      }
    }
    names.settle();
  }

  private static void read(int row, String[] cells) {
    Listed agency =
        new Listed(
            new UUID(0, row),
            Kind.valueOf(cells[2]),
            cells[0],
            cells[1],
            List.of(),
            provinces.named(cells[4]).orElseThrow(),
            cells[5]);
    agencies.add(agency);
    names.put(row, agency);
  }

  @Test
  void the_demo_has_an_agency_for_each_that_gpp_asks() {
    Map<Kind, Long> kinds =
        agencies.stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    Listed::kind, java.util.stream.Collectors.counting()));
    assertThat(kinds).containsOnlyKeys(Kind.values());
    assertThat(List.of(Kind.values()).subList(0, 6).stream().mapToLong(kinds::get).sum())
        .isGreaterThanOrEqualTo(3115);
  }

  @Test
  void an_agency_is_among_the_first_three_however_its_name_is_misspelt() {
    assertThat(found(new Typing(2570).mistakes(), Listed::name)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void and_by_its_english_name() {
    assertThat(
            found(new Typing(2570).inEnglish(), agency -> Objects.requireNonNull(agency.english())))
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void each_mistake_alone_is_forgiven() {
    List<Listed> some = some(120);
    for (Mistake mistake : new Typing(1).mistakes()) {
      assertThat(share(some, List.of(mistake), Listed::name))
          .as(mistake.called())
          .isGreaterThanOrEqualTo(0.95);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ทสจ.ชลบุรี, สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดชลบุรี",
    "ทสจ ชลบุรี, สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดชลบุรี",
    "สสจเชียงใหม่, สำนักงานสาธารณสุขจังหวัดเชียงใหม่",
    "อบจ.ภูเก็ต, องค์การบริหารส่วนจังหวัดภูเก็ต",
    "v[0 #^gdH9, องค์การบริหารส่วนจังหวัดภูเก็ต",
    "phuket pao, องค์การบริหารส่วนจังหวัดภูเก็ต",
    "องค์กรบริหารส่วนจังหวัดภูเก็ด, องค์การบริหารส่วนจังหวัดภูเก็ต",
    "วท.แพร่, วิทยาลัยเทคนิคแพร่"
  })
  void what_people_type_means_one_agency(String typed, String meant) {
    assertThat(Meant.of(names.find(typed, 5)))
        .isInstanceOfSatisfying(
            Meant.This.class, one -> assertThat(one.agency().name()).isEqualTo(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, บริษัท ABC จำกัด",
    "ABC, บริษัท ABC จำกัด",
    "บริษัท abc, บริษัท ABC จำกัด",
    "บจก.ABC, บริษัท ABC จำกัด",
    "abc ltd., บริษัท ABC จำกัด",
    "บริษัท abc จำกัด ระยอง, บริษัท ABC จำกัด",
    "abc rayong, บริษัท ABC จำกัด",
    "ฟิแ, บริษัท ABC จำกัด",
    "3k, บริษัท 3K จำกัด",
    "บริษัท 3k, บริษัท 3K จำกัด",
    "304, หจก. 304"
  })
  void a_name_of_latin_letters_or_digits_is_found_by_them(String typed, String meant) {
    try (Names few = new Names()) {
      int row = 0;
      for (String name :
          List.of("บริษัท ABC จำกัด", "บริษัท 3K จำกัด", "หจก. 304", "บริษัท แสงทอง จำกัด")) {
        few.put(row++, company(name));
      }
      few.settle();
      assertThat(Meant.of(few.find(typed, 5)))
          .isInstanceOfSatisfying(
              Meant.This.class, one -> assertThat(one.agency().name()).isEqualTo(meant));
    }
  }

  private static Listed company(String name) {
    return new Listed(
        UUID.randomUUID(),
        Kind.COMPANY,
        name,
        "",
        List.of(),
        provinces.named("ระยอง").orElseThrow(),
        "");
  }

  @Test
  void two_of_one_name_are_asked_back_and_told_apart_by_province() {
    Listed one =
        agencies.stream()
            .filter(a -> agencies.stream().filter(b -> b.name().equals(a.name())).count() == 2)
            .findFirst()
            .orElseThrow();

    assertThat(Meant.of(names.find(one.name(), 5))).isInstanceOf(Meant.OneOf.class);
    assertThat(names.find(one.name() + " จ." + one.province().thai(), 1).getFirst().agency())
        .isEqualTo(one.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "…",
        "ม.",
        "12345",
        "hello",
        "asdf",
        "????",
        "\uD83D\uDE00",
        "AND OR (",
        "*:*"
      })
  void what_names_nobody_finds_nobody(String typed) {
    assertThat(Meant.of(names.find(typed, 5))).isInstanceOf(Meant.Nobody.class);
  }

  @Test
  void a_very_long_text_is_cut() {
    assertThat(names.find("ก่".repeat(50_000), 3)).hasSizeLessThanOrEqualTo(3);
  }

  private static double found(List<Mistake> mistakes, Function<Listed, String> name) {
    return share(some(400), mistakes, name);
  }

  private static double share(
      List<Listed> agencies, List<Mistake> mistakes, Function<Listed, String> name) {
    int found = 0;
    for (Mistake mistake : mistakes) {
      for (Listed agency : agencies) {
        String typed = mistake.made().apply(name.apply(agency));
        boolean there =
            names.find(typed, 3).stream().anyMatch(one -> one.agency().equals(agency.id()));
        found += there ? 1 : 0;
      }
    }
    return (double) found / agencies.size() / mistakes.size();
  }

  private static List<Listed> some(int many) {
    List<Listed> shuffled = new ArrayList<>(agencies);
    Collections.shuffle(shuffled, new Random(many));
    return shuffled.subList(0, many);
  }
}
