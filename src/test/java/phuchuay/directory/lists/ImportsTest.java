package phuchuay.directory.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Found;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Meant;
import phuchuay.directory.Seats;
import phuchuay.directory.kept.Verdict.Word;
import phuchuay.directory.lists.ImportReport.LineTold;
import phuchuay.directory.names.NameSearch;
import phuchuay.platform.Party;

/** Lists of agencies handed in, line by line. */
@House
class ImportsTest {

  private static final String HEAD =
      "ชื่อหน่วยงาน,ประเภท,จังหวัด,อำเภอ,เลข 13 หลัก,อีเมล,ที่อยู่\n";
  private static final String MAE_SAI =
      "เทศบาลตำบลแม่สาย,องค์กรปกครองส่วนท้องถิ่น,เชียงราย,แม่สาย,0994000158009,saraban@maesai.example,1"
          + " หมู่ 1\n";

  private static final Party MALEE = Party.of("staff", "malee");

  @Autowired Imports imports;
  @Autowired ImportReport report;
  @Autowired ImportRows rows;
  @Autowired NameSearch search;
  @Autowired Agencies agencies;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;
  @TempDir Path folder;

  @BeforeEach
  void an_empty_directory() {
    sql.sql("truncate agency, agency_import, agency_import_line, agency_seats, seat").update();
    search.refresh();
  }

  @Test
  void a_list_is_taken_in_once_however_often_it_is_handed_in() throws Exception {
    assertThat(handedIn(HEAD + MAE_SAI)).containsExactly(Word.CREATED);
    assertThat(handedIn(HEAD + MAE_SAI)).containsExactly(Word.SAME);
    assertThat(handedIn(HEAD + MAE_SAI + MAE_SAI)).containsExactly(Word.SAME, Word.SAME);
    assertThat(names()).containsExactly("เทศบาลตำบลแม่สาย");
  }

  @Test
  void a_name_spelt_in_another_way_is_the_same_agency() throws Exception {
    handedIn(HEAD + MAE_SAI);
    assertThat(handedIn(HEAD + MAE_SAI.replace("แม่สาย,อ", "เเม่\u200bสาย,อ").replace("ตำ", "ตํา")))
        .containsExactly(Word.SAME);
    assertThat(handedIn(HEAD + "เทศบาลตำบล แม่สาย,LOCAL_GOVERNMENT,Chiang Rai,,,,\n"))
        .containsExactly(Word.SAME);
    assertThat(names()).hasSize(1);
  }

  @Test
  void a_name_that_only_looks_like_another_is_refused() throws Exception {
    handedIn(HEAD + "เทศบาลเมืองขอนแก่น,LOCAL_GOVERNMENT,ขอนแก่น,,,,\n");
    handedIn(HEAD + "บริษัท A10 จำกัด,บริษัท,ขอนแก่น,,,,\n");
    assertThat(reason("เทศบาลเมืองฃอนแก่น,LOCAL_GOVERNMENT,ขอนแก่น,,,,"))
        .isEqualTo("NAME_LOOKS_LIKE_ANOTHER");
    assertThat(reason("บริษัท AlO จำกัด,บริษัท,ขอนแก่น,,,,")).isEqualTo("NAME_LOOKS_LIKE_ANOTHER");
    assertThat(reason("บริษัท \u0410\u0411 จำกัด,บริษัท,ขอนแก่น,,,,")).isEqualTo("NAME_LETTERS");
    assertThat(names()).hasSize(2);
  }

  @Test
  void the_same_name_in_another_place_is_another_agency() throws Exception {
    handedIn(HEAD + MAE_SAI);
    assertThat(handedIn(HEAD + "เทศบาลตำบลแม่สาย,LOCAL_GOVERNMENT,พะเยา,,,,\n"))
        .containsExactly(Word.CREATED);
  }

  @Test
  void a_number_says_who_is_meant_and_the_former_name_stays_findable() throws Exception {
    handedIn(HEAD + MAE_SAI);
    assertThat(handedIn(HEAD + MAE_SAI.replace("เทศบาลตำบล", "เทศบาลเมือง")))
        .containsExactly(Word.CHANGED);
    search.refresh();
    assertThat(agencies.find("ทต.แม่สาย", 3))
        .extracting(Found::name)
        .containsExactly("เทศบาลเมืองแม่สาย");
  }

  @Test
  void a_blank_cell_takes_nothing_away() throws Exception {
    handedIn(HEAD + MAE_SAI);
    assertThat(handedIn(HEAD + "เทศบาลตำบลแม่สาย,LOCAL_GOVERNMENT,เชียงราย,แม่สาย,,,\n"))
        .containsExactly(Word.SAME);
    Agency agency = agencies.byNumber(new IdNumber("0994000158009")).orElseThrow();
    assertThat(agency.email().value()).isEqualTo("saraban@maesai.example");
    assertThat(agency.numberEnd()).isEqualTo("8009");
  }

  @Test
  void a_list_that_closes_an_agency_ends_its_seats() throws Exception {
    handedIn(HEAD + MAE_SAI);
    UUID agency = agencies.byNumber(new IdNumber("0994000158009")).orElseThrow().id();
    UUID holder = UUID.randomUUID();
    seats.take(agency, "gpp", holder, "test");
    handedIn("name,kind,province,district,status\nเทศบาลตำบลแม่สาย,ภาครัฐ,เชียงราย,แม่สาย,OPEN\n");
    assertThat(seats.heldBy(holder)).hasSize(1);

    handedIn(
        "name,kind,province,district,status\nเทศบาลตำบลแม่สาย,ภาครัฐ,เชียงราย,แม่สาย,CLOSED\n");

    assertThat(seats.heldBy(holder)).isEmpty();
  }

  @Test
  void every_refusal_says_why_and_stops_nobody_else() throws Exception {
    assertThat(reason(",บริษัท,ชลบุรี,,,,")).isEqualTo("NAME_MISSING");
    assertThat(reason("=cmd(),บริษัท,ชลบุรี,,,,")).isEqualTo("NAME_FORMULA");
    assertThat(reason("บริษัท ก จำกัด,,ชลบุรี,,,,")).isEqualTo("KIND_MISSING");
    assertThat(reason("บริษัท ก จำกัด,ร้านค้า,ชลบุรี,,,,")).isEqualTo("KIND_UNKNOWN");
    assertThat(reason("บริษัท ก จำกัด,บริษัท,,,,,")).isEqualTo("PROVINCE_MISSING");
    assertThat(reason("บริษัท ก จำกัด,บริษัท,ชลบุริ,,,,")).isEqualTo("PROVINCE_UNKNOWN");
    assertThat(reason("บริษัท ก จำกัด,บริษัท,ชลบุรี,,0994000158000,,")).isEqualTo("NUMBER_WRONG");
    assertThat(reason("บริษัท ก จำกัด,บริษัท,ชลบุรี,,,a@b,")).isEqualTo("EMAIL_WRONG");
    assertThat(handedIn(HEAD + ",บริษัท,ชลบุรี,,,,\n" + MAE_SAI))
        .containsExactly(Word.REFUSED, Word.CREATED);
  }

  @Test
  void numbers_do_not_change_hands() throws Exception {
    handedIn(HEAD + MAE_SAI);
    handedIn(
        HEAD
            + "บริษัท ก จำกัด,บริษัท,ชลบุรี,,0105500000009,,\n"
                .replace("0105500000009", number("010550000000")));
    assertThat(reason("บริษัท ก จำกัด,บริษัท,ชลบุรี,,0994000158009,,"))
        .isEqualTo("NUMBER_OF_ANOTHER");
    assertThat(reason("บริษัท ก จำกัด,บริษัท,ชลบุรี,," + number("010550000001") + ",,"))
        .isEqualTo("NUMBER_DIFFERS");
  }

  @Test
  void numbers_and_addresses_are_sealed_in_the_table() throws Exception {
    handedIn(HEAD + MAE_SAI);
    String row = sql.sql("select agency::text from agency").query(String.class).single();
    assertThat(row).doesNotContain("0994000158009", "saraban", "หมู่ 1");
    assertThat(row).doesNotContain(java.util.HexFormat.of().formatHex("0994000158009".getBytes()));
  }

  @Test
  void a_list_without_headings_is_refused_as_a_whole() throws Exception {
    UUID id = run(MAE_SAI);
    assertThat(report.one(id).orElseThrow().state()).isEqualTo("FAILED");
    assertThat(report.one(id).orElseThrow().reason()).isEqualTo("NO_HEADINGS");
  }

  @Test
  void a_list_is_stopped_between_two_batches() throws Exception {
    StringBuilder list = new StringBuilder(HEAD);
    for (int i = 0; i < 2500; i++) {
      list.append("โรงเรียนบ้าน ").append(i + 2).append(",ภาครัฐ,ชลบุรี,,,,\n");
    }
    UUID id = rows.begin("list.csv", MALEE);
    rows.stop(id, MALEE);
    imports.run(id, written(list.toString()), MALEE);
    assertThat(report.one(id).orElseThrow().state()).isEqualTo("STOPPED");
    assertThat(report.one(id).orElseThrow().done()).isEqualTo(1000);
    assertThat(names()).hasSize(1000);
  }

  @Test
  void who_hands_a_list_in_and_who_stops_it_is_written_down() {
    UUID id = rows.begin("list.csv", MALEE);
    rows.stop(id, Party.of("staff", "somchai"));
    rows.stop(id, Party.of("staff", "somchai"));
    assertThat(
            sql.sql("select actor || ' ' || act from audit where subject = ? order by id")
                .param(id.toString())
                .query(String.class)
                .list())
        .containsExactly("malee agency-list.handed-in", "somchai agency-list.stopped");
  }

  @Test
  void a_list_whose_instance_died_is_given_up() {
    UUID id = rows.begin("list.csv", MALEE);
    rows.giveUpSilentOnes();
    assertThat(report.one(id).orElseThrow().state()).isEqualTo("RUNNING");
    sql.sql("update agency_import set seen_at = now() - interval '3 minutes'").update();
    rows.giveUpSilentOnes();
    assertThat(report.one(id).orElseThrow().reason()).isEqualTo("INTERRUPTED");
  }

  @Test
  void what_was_taken_in_is_found_by_name_and_what_changed_as_well() throws Exception {
    handedIn(HEAD + MAE_SAI);
    search.refresh();
    assertThat(agencies.meant("ทต แมสาย")).isInstanceOf(Meant.This.class);
    assertThat(agencies.meant("เทศบาลตำบลดอยตุง")).isInstanceOf(Meant.Nobody.class);
    handedIn(HEAD + "เทศบาลตำบลดอยตุง,LOCAL_GOVERNMENT,เชียงราย,แม่ฟ้าหลวง,,,\n");
    search.refresh();
    assertThat(agencies.meant("ทต ดอยตุง")).isInstanceOf(Meant.This.class);
  }

  private List<Word> handedIn(String list) throws Exception {
    UUID id = run(list);
    assertThat(report.one(id).orElseThrow().state()).isEqualTo("DONE");
    return sql
        .sql("select verdict from agency_import_line where import_id = ? order by line")
        .param(id)
        .query(String.class)
        .list()
        .stream()
        .map(Word::valueOf)
        .toList();
  }

  private String reason(String line) throws Exception {
    UUID id = run(HEAD + line + "\n");
    List<LineTold> refused = report.lines(id, "REFUSED", 0, 10);
    return refused.isEmpty() ? "none" : String.valueOf(refused.getFirst().reason());
  }

  private UUID run(String list) throws Exception {
    Imports.Begun begun = imports.begin(written(list), "list.csv", MALEE);
    begun.end().get(60, TimeUnit.SECONDS);
    return begun.id();
  }

  private Path written(String list) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "list", ".csv"), list);
  }

  private List<String> names() {
    return sql.sql("select name from agency order by name").query(String.class).list();
  }

  private static String number(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (13 - i);
    }
    return twelve + (11 - sum % 11) % 10;
  }
}
