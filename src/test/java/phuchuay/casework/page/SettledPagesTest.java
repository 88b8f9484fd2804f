package phuchuay.casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.desk.Reports;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.Visitor;

/** What was settled when a report was handed in, on the page of its form when it comes back. */
@House
class SettledPagesTest {

  @LocalServerPort int port;
  @Autowired Officials officials;
  @Autowired Drafts drafts;
  @Autowired Cases cases;
  @Autowired JdbcClient sql;

  @Test
  void the_kind_of_a_returned_report_is_shown_and_cannot_be_changed() {
    Official malee = officials.of(AccountSystem.EIA);
    CaseFile report = new Reports(drafts, sql).at("returned", malee);
    sql.sql("update case_file set actor = 'owner' where id = ?").param(report.id()).update();
    CaseFile now = cases.one(report.id()).orElseThrow();
    Visitor visitor = new Visitor(port);
    visitor.signsIn(malee.mailbox().address(), Officials.PASSWORD);
    String form = "/cases/" + report.id() + "/form/kind";

    String page = visitor.opens(form).body();
    visitor.submits(
        form,
        form,
        Map.of("seen", "" + now.version(), "report-type", "ehia", "permission", "state"));

    assertThat(page)
        .contains(
            "รายงานการประเมินผลกระทบสิ่งแวดล้อม (EIA)",
            "ระบุไว้ตอนยื่น แก้ไม่ได้",
            "name=\"permission\"")
        .doesNotContain("name=\"report-type\"", "name=\"submission\"", "name=\"reviewer\"");
    Answers said = cases.open(now, Reports.caller(malee));
    assertThat(said.text("report-type")).isEqualTo("eia");
    assertThat(said.text("permission")).isEqualTo("state");
  }
}
