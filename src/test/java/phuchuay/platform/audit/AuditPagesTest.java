package phuchuay.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.AuditSearch;
import phuchuay.platform.Party;

/** The audit as staff read it. */
@House
class AuditPagesTest {

  @LocalServerPort int port;
  @Autowired Audit audit;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  private final String officer = "somchai" + UUID.randomUUID();

  @Test
  void an_act_is_shown_with_who_did_it_to_whom_from_where_and_why() {
    write(
        Act.by(Party.of("staff", officer), "record.opened")
            .about(Party.of("person", "4711"))
            .from("203.0.113.9")
            .with("reason", "โทรมาถาม"));
    assertThat(page("?actor=" + officer))
        .contains(officer, "record.opened", "4711", "203.0.113.9", "โทรมาถาม", "เจ้าหน้าที่")
        .doesNotContain("??");
  }

  @Test
  void a_script_in_a_detail_is_text() {
    write(by("record.opened").with("reason", "<script>alert(1)</script>"));
    assertThat(page("?actor=" + officer))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void days_are_typed_and_shown_in_the_years_of_the_buddhist_era() {
    sql.sql(
            """
            insert into audit (at, actor_kind, actor, act)
            values ('2027-01-15T16:59:00Z', 'staff', ?, 'day.ended'),
                   ('2027-01-15T17:00:00Z', 'staff', ?, 'day.begun')
            """)
        .params(officer, officer)
        .update();
    assertThat(page("?actor=" + officer + "&from=15/1/2570&until=15/1/2570"))
        .contains("15 ม.ค. 2570 23.59 น.", "<b>day.ended</b>")
        .doesNotContain("<b>day.begun</b>");
  }

  @Test
  void a_day_that_is_none_is_told_and_stays_typed() {
    assertThat(page("?from=31/2/2570"))
        .contains("role=\"alert\"", "อ่านวันที่ไม่ได้", "value=\"31/2/2570\"", "aria-invalid")
        .doesNotContain("<table");
  }

  @Test
  void nothing_found_says_what_would_be_here() {
    assertThat(page("?actor=" + officer)).contains("ไม่มีรายการที่ตรง").doesNotContain("<table");
  }

  @Test
  void a_long_list_goes_on_page_by_page() {
    for (int i = 0; i <= AuditController.PAGE; i++) {
      write(by("record.opened").with("number", "no" + i));
    }
    String first = page("?actor=" + officer);
    assertThat(first).contains("เก่ากว่านี้", ">no50<", ">no1<").doesNotContain(">no0<");
    String rest = first.replaceAll("(?s).*rel=\"next\"\\s+href=\"([^\"]+)\".*", "$1");
    String second = Visitor.staff(port).opens(rest.replace("&amp;", "&")).body();
    assertThat(second).contains(">no0<", "กลับไปรายการล่าสุด").doesNotContain(">no1<");
  }

  @Test
  void who_looks_somebody_up_is_written_down() {
    page("?subject=" + officer);
    assertThat(
            audit.read(
                new AuditSearch("staff:" + reader(), "audit.searched", null, null, null, null), 50))
        .anyMatch(row -> officer.equals(row.details().get("subject")) && row.address() != null);
  }

  @Test
  void who_only_looks_at_the_list_is_not() {
    page("");
    assertThat(page("")).contains("บันทึกการใช้งาน").doesNotContain("??");
    assertThat(
            audit.read(
                new AuditSearch("staff:" + reader(), "audit.searched", null, null, null, null), 50))
        .noneMatch(row -> row.details().isEmpty());
  }

  private String reader() {
    return sql.sql("select id from account where system = 'staff' and username = ?")
        .param(Visitor.STAFF_NAME)
        .query(UUID.class)
        .single()
        .toString();
  }

  private String page(String query) {
    return Visitor.staff(port).opens("/console/audit" + query).body();
  }

  private Act by(String act) {
    return Act.by(Party.of("staff", officer), act);
  }

  private void write(Act act) {
    transaction.executeWithoutResult(_ -> audit.write(act));
  }
}
