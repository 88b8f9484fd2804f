package phuchuay.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.directory.Agencies;
import phuchuay.platform.Seal;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.Office;

/** Lists of codes that were printed on letters, taken in while their officer looks on. */
@House
class PaperListsTest {

  @LocalServerPort int port;
  @Autowired PaperLists lists;
  @Autowired PaperRows rows;
  @Autowired ActivationCodes codes;
  @Autowired Agencies agencies;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired TransactionTemplate transaction;

  private final String name = "เทศบาลตำบลกระดาษ" + UUID.randomUUID().toString().substring(0, 6);
  private UUID agency = UUID.randomUUID();

  @BeforeEach
  void an_agency() {
    agency = new Office(sql, seal, codes, transaction).agency("LOCAL_GOVERNMENT", name, "");
    await().until(() -> agencies.find(name, 1).stream().anyMatch(a -> a.agency().equals(agency)));
  }

  @Test
  void each_line_is_told_and_a_list_handed_in_again_takes_nothing_twice() throws IOException {
    String code = fresh();
    String list =
        "หน่วยงาน,รหัส,จังหวัด\n"
            + name
            + ","
            + code
            + ",ชลบุรี\n"
            + name
            + ",12,ชลบุรี\n"
            + "กระทรวงเวทมนตร์ฮอกวอตส์,"
            + fresh()
            + ",ชลบุรี\n";

    UUID first = done(list);
    assertThat(rows.lines(first))
        .extracting(PaperLine::verdict, line -> String.valueOf(line.reason()))
        .containsExactly(
            tuple("REFUSED", "CODE"), tuple("REFUSED", "AGENCY"), tuple("CREATED", "null"));
    assertThat(rows.lines(done(list)).getLast().verdict()).isEqualTo("SAME");
    assertThat(kept()).isEqualTo(1);
    String page = Visitor.staff(port).opens("/console/registration/paper-codes/" + first).body();
    assertThat(page).contains("นำเข้าเสร็จแล้ว", "ทำแล้ว 3 จาก 3").doesNotContain(code, "??");
  }

  @Test
  void a_list_that_nobody_takes_in_any_more_is_given_up() throws IOException {
    UUID list = done("หน่วยงาน,รหัส\n" + name + "," + fresh() + "\n");
    sql.sql(
            """
            update paper_list set state = 'RUNNING', ended_at = null,
              seen_at = now() - interval '3 minutes' where id = ?
            """)
        .param(list)
        .update();
    rows.giveUp();
    assertThat(rows.list(list).map(PaperList::state)).contains("FAILED");
    assertThat(Visitor.staff(port).opens("/console/registration/paper-codes/" + list).body())
        .contains("หยุดกลางคัน", "role=\"alert\"");
  }

  @Test
  void whoever_stops_it_stops_it_after_the_lines_under_way() throws IOException {
    StringBuilder list = new StringBuilder("หน่วยงาน,รหัส\n");
    for (int i = 0; i < 3000; i++) {
      list.append("x,1\n");
    }
    UUID id = begin(list.toString()).orElseThrow();
    rows.stop(id);
    await().until(() -> !rows.list(id).orElseThrow().state().equals("RUNNING"));
    PaperList stopped = rows.list(id).orElseThrow();
    assertThat(stopped.state()).isEqualTo("STOPPED");
    assertThat(stopped.done()).isLessThan(3000);
  }

  @Test
  void what_is_no_list_of_codes_is_not_begun_and_no_file_stays() throws IOException {
    Path file = Files.createTempFile("codes", ".list");
    Files.writeString(file, "ชื่อ,เบอร์\nก,1\n");
    assertThat(lists.begin(file, "x.csv", AccountSystem.GPP, Office.OFFICER)).isEmpty();
    assertThat(file).doesNotExist();
  }

  private UUID done(String list) throws IOException {
    UUID id = begin(list).orElseThrow();
    await().until(() -> rows.list(id).orElseThrow().state().equals("DONE"));
    return id;
  }

  private Optional<UUID> begin(String list) throws IOException {
    Path file = Files.createTempFile("codes", ".list");
    Files.writeString(file, list);
    return lists.begin(file, "codes.csv", AccountSystem.GPP, Office.OFFICER);
  }

  private int kept() {
    return sql.sql("select count(*) from activation_code where agency = ?")
        .param(agency)
        .query(Integer.class)
        .single();
  }

  /** Eight letters that nobody has printed. */
  private static String fresh() {
    List<Character> letters =
        "ABCDEFGHJKMNPQRSTUVWXYZ23456789".chars().mapToObj(c -> (char) c).toList();
    StringBuilder code = new StringBuilder();
    UUID.randomUUID()
        .toString()
        .chars()
        .limit(8)
        .forEach(c -> code.append(letters.get(c % letters.size())));
    return code.toString();
  }
}
