package phuchuay.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.Role;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Visitor;
import phuchuay.directory.Seat;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.directory.names.NameSearch;

/** An agency entered and changed by hand, as officers do it. */
@House
class AgencyFormPagesTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final String NUMBER = "0994000158009";

  @LocalServerPort int port;
  @Autowired NameSearch search;
  @Autowired Officers officers;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private Visitor officer = new Visitor(0);

  @BeforeEach
  void an_empty_directory() {
    sql.sql("truncate agency, agency_import, agency_import_line, agency_seats, seat").update();
    search.refresh();
    officer = Visitor.staff(port);
  }

  @Test
  void an_agency_that_was_entered_is_found_at_once() {
    UUID id = entered("องค์การบริหารส่วนตำบลหนองบัว", "ชื่อเดิม", NUMBER);
    assertThat(officer.opens("/console/directory?q=" + encoded("อบต หนองบว")).body())
        .contains(id.toString());
    String page = officer.opens("/console/directory/" + id + "?news=created").body();
    assertThat(page)
        .contains("เพิ่มหน่วยงานแล้ว", "ลงท้ายด้วย 8009", "saraban@nongbua.example", "ชื่อเดิม")
        .doesNotContain(NUMBER, "??");
    assertThat(acts(id)).containsExactly("agency.created", "agency.opened");
  }

  @Test
  void every_mistake_is_told_at_its_field_and_nothing_typed_is_lost() {
    HttpResponse<String> answer =
        creates(
            Map.of("name", "=ก", "number", "0994000158000", "email", "a@b", "address", "1 หมู่ 2"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "มี 5 ช่องที่ต้องแก้")
        .contains("ไม่มีประเภท", "ชื่อขึ้นต้นด้วยเครื่องหมายของสูตร", "เลข 13 หลักไม่ถูกต้อง")
        .contains("ไม่มีจังหวัด", "อีเมลเขียนไม่ถูก")
        .contains("0994000158000", "a@b", "1 หมู่ 2")
        .doesNotContain("??");
    assertThat(many()).isZero();
  }

  @Test
  void a_name_that_looks_like_another_is_refused_and_the_other_one_named() {
    UUID id = entered("เทศบาลเมืองขอนแก่น", "", "");
    for (String alike :
        List.of("เทศบาลเมืองฃอนแก่น", "เทศ\u200bบาลเมืองขอนแก่น", "เทศบาล เมืองขอนเเก่น")) {
      HttpResponse<String> answer = creates(fields(alike, "", ""));
      assertThat(answer.statusCode()).as(alike).isEqualTo(422);
      assertThat(answer.body())
          .contains("role=\"alert\"", ">เทศบาลเมืองขอนแก่น</a>", "/console/directory/" + id);
    }
    assertThat(creates(fields("เทศบาลเมือง\u0410", "", "")).body())
        .contains("ชื่อมีตัวอักษรที่ไม่ใช่ไทย");
    assertThat(creates(fields("เทศบาลเมืองชุมแพ", "", "")).statusCode()).isEqualTo(302);
    assertThat(many()).isEqualTo(2);
  }

  @Test
  void a_number_is_never_shown_stays_when_left_blank_and_goes_when_told() {
    UUID id = entered("กรมทดสอบ", "", NUMBER);
    assertThat(form(id)).contains("ลงท้ายด้วย 8009").doesNotContain(NUMBER);
    assertThat(location(changes(id, Map.of("english", "Test Department"))))
        .endsWith("?news=changed");
    assertThat(numberEnd(id)).isEqualTo("8009");
    assertThat(creates(fields("กรมอื่น", "", NUMBER)).body())
        .contains("เลข 13 หลักนี้เป็นของหน่วยงานที่มีอยู่แล้ว", ">กรมทดสอบ</a>");
    changes(id, Map.of("withoutNumber", "true"));
    assertThat(numberEnd(id)).isEqualTo("null");
  }

  @Test
  void a_form_that_is_out_of_date_is_refused_and_says_what_has_changed() {
    UUID id = entered("กรมทดสอบ", "", "");
    Map<String, String> opened = filledIn(id);
    changes(id, Map.of("address", "99 ถนนใหม่", "status", "CLOSED"));

    opened.put("district", "บางรัก");
    HttpResponse<String> late = submits(id, opened);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("มีคนแก้หน่วยงานนี้หลังจากที่คุณเปิดหน้า")
        .containsPattern("<dt>ที่อยู่ทางการ[^<]*</dt>\\s*<dd>\\s*<span>99 ถนนใหม่</span>")
        .containsPattern("<dt>สถานะ</dt>\\s*<dd>\\s*<span>เลิกใช้</span>")
        .doesNotContainPattern("<dt>อำเภอ")
        .contains("value=\"บางรัก\"", ">99 ถนนใหม่</textarea>")
        .containsPattern("value=\"CLOSED\"[^>]*checked");
    assertThat(known(id, "district")).isEmpty();
    Map<String, String> again = hidden(late.body());
    opened.putAll(again);
    assertThat(submits(id, opened).statusCode()).isEqualTo(302);
    assertThat(known(id, "district")).isEqualTo("บางรัก");
  }

  @Test
  void a_former_name_still_finds_the_agency() {
    UUID id = entered("เทศบาลตำบลแม่สาย", "", "");
    changes(id, Map.of("name", "เทศบาลเมืองแม่สาย"));
    assertThat(officer.opens("/console/directory?q=" + encoded("ทต.แม่สาย")).body())
        .contains("เทศบาลเมืองแม่สาย");
    assertThat(sql.sql("select aliases[1] from agency").query(String.class).single())
        .isEqualTo("เทศบาลตำบลแม่สาย");
  }

  @Test
  void the_audit_says_who_changed_which_fields_and_what_was_not_changed_is_no_act() {
    UUID id = entered("กรมทดสอบ", "", "");
    changes(id, Map.of());
    changes(id, Map.of("email", "new@test.example", "address", "2 หมู่ 3"));
    changes(id, Map.of("status", "CLOSED"));
    changes(id, Map.of("status", "OPEN"));
    assertThat(acts(id).stream().filter(act -> !act.equals("agency.opened")))
        .containsExactly("agency.created", "agency.changed", "agency.closed", "agency.reopened");
    String details =
        sql.sql("select details::text from audit where act = 'agency.changed' and subject = ?")
            .param(id.toString())
            .query(String.class)
            .single();
    assertThat(details).contains("email address").doesNotContain("new@test", "หมู่");
  }

  @Test
  void closing_an_agency_ends_its_seats_and_says_so_in_the_audit() {
    UUID id = entered("กรมทดสอบ", "", "");
    UUID holder = UUID.randomUUID();
    seats.take(id, "gpp", holder, "test");
    seats.take(id, "eia", UUID.randomUUID(), "test");
    changes(id, Map.of("email", "new@test.example"));
    assertThat(seats.heldBy(holder)).hasSize(1);

    changes(id, Map.of("status", "CLOSED"));

    assertThat(seats.history(id)).extracting(Seat::reason).containsOnly("AGENCY_CLOSED").hasSize(2);
    assertThat(acts(id)).filteredOn("seat.closed"::equals).hasSize(2);
    assertThat(seats.take(id, "gpp", holder, "test")).isEqualTo(new Seating.NotThere());
  }

  @Test
  void an_auditor_looks_and_has_no_form() {
    UUID id = entered("กรมทดสอบ", "", "");
    Visitor auditor = officers.with(Role.AUDITOR);
    assertThat(auditor.opens("/console/directory/" + id).body())
        .contains("กรมทดสอบ")
        .doesNotContain("/edit");
    assertThat(auditor.opens("/console/directory/" + id + "/edit").statusCode()).isEqualTo(403);
    assertThat(auditor.opens("/console/directory/new").statusCode()).isEqualTo(403);
    assertThat(
            auditor
                .submits("/profile", "/console/directory", fields("กรมอื่น", "", ""))
                .statusCode())
        .isEqualTo(403);
    assertThat(many()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_cannot_be_changed() {
    String nowhere = "/console/directory/" + UUID.randomUUID();
    assertThat(officer.opens(nowhere + "/edit").statusCode()).isEqualTo(404);
    assertThat(
            officer
                .submits("/console/directory/new", nowhere, fields("กรมอื่น", "", ""))
                .statusCode())
        .isEqualTo(404);
  }

  private UUID entered(String name, String alias, String number) {
    HttpResponse<String> answer = creates(fields(name, alias, number));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("?news=created");
    return UUID.fromString(location(answer).replaceAll(".*/|\\?.*", ""));
  }

  private HttpResponse<String> creates(Map<String, String> fields) {
    return officer.submits("/console/directory/new", "/console/directory", fields);
  }

  private static Map<String, String> fields(String name, String alias, String number) {
    return Map.of(
        "kind", "LOCAL_GOVERNMENT",
        "name", name,
        "aliases", alias,
        "number", number,
        "province", "40",
        "email", "saraban@nongbua.example",
        "status", "OPEN");
  }

  /** Opens the form and sends it back with these fields changed. */
  private HttpResponse<String> changes(UUID id, Map<String, String> changed) {
    Map<String, String> fields = filledIn(id);
    fields.putAll(changed);
    return submits(id, fields);
  }

  private HttpResponse<String> submits(UUID id, Map<String, String> fields) {
    return officer.submits("/console/directory/new", "/console/directory/" + id, fields);
  }

  private Map<String, String> filledIn(UUID id) {
    Map<String, String> fields = hidden(form(id));
    Map<String, String> filled = new HashMap<>(fields);
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("was.")) {
            filled.put(name.substring(4), value);
          }
        });
    return filled;
  }

  private static Map<String, String> hidden(String page) {
    Map<String, String> hidden = new HashMap<>();
    Matcher fields = HIDDEN.matcher(page);
    while (fields.find()) {
      if (!fields.group(1).equals("_csrf")) {
        hidden.put(fields.group(1), fields.group(2));
      }
    }
    return hidden;
  }

  private String form(UUID id) {
    return officer.opens("/console/directory/" + id + "/edit").body();
  }

  private List<String> acts(UUID id) {
    return sql.sql("select act from audit where subject = ? order by id")
        .param(id.toString())
        .query(String.class)
        .list();
  }

  private String numberEnd(UUID id) {
    return known(id, "number_end");
  }

  private String known(UUID id, String column) {
    return sql.sql("select " + column + " from agency where id = ?")
        .param(id)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .single();
  }

  private long many() {
    return sql.sql("select count(*) from agency").query(Long.class).single();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
