package phuchuay.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.kept.Register;
import phuchuay.directory.names.NameSearch;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** The directory as an officer reads it. */
@House
class DirectoryPagesTest {

  @LocalServerPort int port;
  @Autowired Register register;
  @Autowired Provinces provinces;
  @Autowired NameSearch search;
  @Autowired JdbcClient sql;

  private Visitor officer = new Visitor(0);

  @BeforeEach
  void an_empty_directory() {
    sql.sql("truncate agency, agency_import, agency_import_line, agency_seats, seat").update();
    search.refresh();
    officer = Visitor.staff(port);
  }

  @Test
  void an_empty_directory_says_how_agencies_come() {
    assertThat(page("/console/directory"))
        .contains("ยังไม่มีหน่วยงาน นำเข้าไฟล์รายชื่อ")
        .doesNotContain("<table", "??");
  }

  @Test
  void a_name_typed_in_haste_finds_the_agency() {
    entered("องค์การบริหารส่วนตำบลหนองบัว", Kind.LOCAL_GOVERNMENT, "ชลบุรี", "", "");
    assertThat(
            page(
                "/console/directory?q=%E0%B8%AD%E0%B8%9A%E0%B8%95+%E0%B8%AB%E0%B8%99%E0%B8%AD%E0%B8%87%E0%B8%9A%E0%B8%B1%E0%B8%A7"))
        .contains("พบ 1 หน่วยงาน", "องค์การบริหารส่วนตำบลหนองบัว", "องค์กรปกครองส่วนท้องถิ่น");
  }

  @Test
  void a_number_finds_it_too_and_is_shown_by_its_end_only() {
    entered("กรมทดสอบ", Kind.GOVERNMENT, "กทม.", "0994000158009", "ทดสอบ");
    assertThat(page("/console/directory?q=0-9940-00158-00-9")).contains("กรมทดสอบ");
    UUID id = sql.sql("select id from agency").query(UUID.class).single();
    assertThat(page("/console/directory/" + id))
        .contains("ลงท้ายด้วย 8009", "<h1", "กรุงเทพมหานคร", "ทดสอบ")
        .doesNotContain("0994000158009", "??");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(officer.opens("/console/directory/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  private void entered(String name, Kind kind, String province, String number, String alias) {
    register.enter(
        List.of(
            new Particulars(
                kind,
                name,
                "",
                alias.isEmpty() ? List.of() : List.of(alias),
                IdNumber.read(number).orElse(null),
                provinces.named(province).orElseThrow(),
                "",
                new Secret(""),
                new Secret(""),
                null)),
        Party.HOUSE);
    search.refresh();
  }

  private String page(String path) {
    return officer.opens(path).body();
  }
}
