package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.Role;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Visitor;

/** The calendar as staff see and change it. */
@House
class CalendarPagesTest {

  private static final String PAGE = "/console/calendar";
  private static final String CHANGES = PAGE + "/changes";
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  @LocalServerPort int port;
  @Autowired Officers officers;
  @Autowired Holidays holidays;
  @Autowired JdbcClient sql;
  @Autowired DefaultListableBeanFactory beans;

  @AfterEach
  void the_years_are_empty_again() {
    sql.sql("delete from holiday where date >= '2050-01-01' or date < '2026-01-01'").update();
  }

  @Test
  void a_year_shows_its_holidays_and_what_is_still_to_be_announced() {
    assertThat(admin().opens(PAGE + "?year=2570").body())
        .contains("วันหยุดราชการ พ.ศ. 2570", "วันจันทร์ที่ 22 ก.พ. 2570", "ชดเชยวันมาฆบูชา")
        .contains("ประกาศแล้ว 14 วัน", "รอประกาศ 8 วัน", "ยังไม่รู้วันที่", "วันพืชมงคล")
        .contains("year=2569\"", "year=2571\"", "aria-current=\"page\">2570")
        .doesNotContain("??", "2,570");
  }

  @Test
  void an_empty_year_says_how_holidays_come_there() {
    assertThat(admin().opens(PAGE + "?year=2598").body()).contains("ยังไม่มีวันหยุดของปีนี้");
    assertThat(admin().opens(PAGE + "?year=99999").body()).contains("วันหยุดราชการ พ.ศ. 25");
  }

  @Test
  void a_day_is_compared_first_and_entered_when_it_is_confirmed() {
    HttpResponse<String> check = checks(day("16 มิถุนายน 2599", "วันหยุด <b>พิเศษ</b>"));
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body())
        .contains("ตรวจก่อนบันทึก", "เพิ่ม: วันหยุด &lt;b&gt;พิเศษ&lt;/b&gt;")
        .contains("วันศุกร์ที่ 16 มิ.ย. 2599", "เหตุผลหรือที่มา (ไม่บังคับ)")
        .doesNotContain("??", "กำหนดที่กำลังเดินอยู่");
    assertThat(rowsOf("2056-06-16")).isZero();

    HttpResponse<String> saved =
        confirms(check, Map.of("list", "2056-06-16, วันหยุด <b>พิเศษ</b>", "reason", "มติ ครม."));
    assertThat(location(saved)).isEqualTo(PAGE + "?saved&year=2599");
    assertThat(admin().opens(location(saved)).body())
        .contains("role=\"status\"", "วันหยุด &lt;b&gt;พิเศษ&lt;/b&gt;", "แก้ไข");
    assertThat(holidays.reckoning().holiday(LocalDate.of(2056, 6, 16))).isTrue();
  }

  @Test
  void the_page_that_compares_carries_the_whole_list_and_gives_it_back() {
    String list = "? 16/6/2599, วันวิสาขบูชา\n19/6/2599, วันหยุดพิเศษ";
    String check = checks(Map.of("list", list, "year", "2599")).body();
    assertThat(check)
        .contains("สิ่งที่จะเปลี่ยน 2 วัน", "? 2056-06-16, วันวิสาขบูชา\n2056-06-19, วันหยุดพิเศษ");
    String again = checks(Map.of("list", list, "year", "2599", "again", "yes")).body();
    assertThat(again).contains("open=\"open\"", list).doesNotContain("role=\"alert\"");
  }

  @Test
  void a_line_that_cannot_be_read_is_told_and_nothing_typed_is_lost() {
    HttpResponse<String> answer = checks(Map.of("list", "16/6/2599, ดี\n31/6/2599, ไม่มี"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "role=\"alert\"", "บรรทัด 2", "ไม่มีวันที่นี้", "16/6/2599, ดี\n31/6/2599, ไม่มี");
    answer = checks(day("เมื่อวาน", "วันหยุด"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "value=\"เมื่อวาน\"", "value=\"วันหยุด\"", "aria-invalid");
  }

  @Test
  void what_is_so_already_is_told() {
    HttpResponse<String> answer = checks(day("4/5/2570", "วันฉัตรมงคล"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"", "ปฏิทินเป็นแบบนี้อยู่แล้ว");
  }

  @Test
  void a_day_that_is_over_wants_a_reason() {
    HttpResponse<String> check = checks(day("15/1/2563", "ย้อนหลัง"));
    assertThat(check.body()).contains("เหตุผลที่แก้วันที่ผ่านไปแล้ว", "required");
    HttpResponse<String> refused = confirms(check, Map.of("list", "2020-01-15, ย้อนหลัง"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("role=\"alert\"", "ต้องบอกเหตุผล", "aria-invalid", "2020-01-15, ย้อนหลัง");
    assertThat(rowsOf("2020-01-15")).isZero();
  }

  @Test
  void who_was_overtaken_sees_what_it_would_be_now() {
    HttpResponse<String> check = checks(day("16/6/2599", "วันหยุดพิเศษ"));
    confirms(checks(day("16/6/2599", "ของเพื่อน")), Map.of("list", "2056-06-16, ของเพื่อน"));
    HttpResponse<String> refused = confirms(check, Map.of("list", "2056-06-16, วันหยุดพิเศษ"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("role=\"alert\"", "มีคนแก้ปฏิทิน", "ชื่อเดิม: ของเพื่อน");
    assertThat(location(confirms(refused, Map.of("list", "2056-06-16, วันหยุดพิเศษ"))))
        .contains("saved");
  }

  @Test
  void how_many_deadlines_would_move_is_told_before() {
    beans.registerSingleton("clocks", (Affected) (now, then) -> 12);
    try {
      assertThat(checks(day("16/6/2599", "วันหยุดพิเศษ")).body())
          .contains("กำหนดที่กำลังเดินอยู่ 12 รายการจะเลื่อน");
    } finally {
      beans.destroySingleton("clocks");
    }
  }

  @Test
  void agents_and_auditors_look_and_supervisors_change() {
    for (Role role : new Role[] {Role.AGENT, Role.AUDITOR}) {
      Visitor officer = officers.with(role);
      assertThat(officer.opens(PAGE + "?year=2570").body())
          .contains("วันฉัตรมงคล", "หัวหน้าและผู้ดูแลระบบแก้ไขปฏิทินได้")
          .doesNotContain("<textarea", "name=\"removed\"");
      assertThat(officer.submits(PAGE, PAGE, day("16/6/2599", "x")).statusCode()).isEqualTo(403);
      assertThat(officer.submits(PAGE, CHANGES, Map.of("list", "16/6/2599, x")).statusCode())
          .isEqualTo(403);
    }
    assertThat(rowsOf("2056-06-16")).isZero();
    Visitor supervisor = officers.with(Role.SUPERVISOR);
    assertThat(supervisor.opens(PAGE).body()).contains("<textarea");
    assertThat(supervisor.submits(PAGE, PAGE, day("16/6/2599", "x")).body()).contains("เพิ่ม: x");
  }

  private Visitor admin() {
    return Visitor.staff(port);
  }

  private HttpResponse<String> checks(Map<String, String> fields) {
    return admin().submits(PAGE, PAGE, fields);
  }

  private HttpResponse<String> confirms(HttpResponse<String> check, Map<String, String> fields) {
    Matcher seen = SEEN.matcher(check.body());
    assertThat(seen.find()).as(check.body()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("seen", seen.group(1));
    return admin().submits(PAGE, CHANGES, all);
  }

  private long rowsOf(String date) {
    return sql.sql("select count(*) from holiday where date = ?")
        .param(LocalDate.parse(date))
        .query(Long.class)
        .single();
  }

  private static Map<String, String> day(String date, String name) {
    return Map.of("date", date, "name", name, "year", "2599");
  }
}
