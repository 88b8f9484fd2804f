package phuchuay.registration.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Role;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officers;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.directory.Agencies;
import phuchuay.platform.Seal;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.Office;

/** A request from a phone to an officer's desk, and the code back to the phone. */
@House
class CodeDeskPagesTest {

  private static final String DESK = "/console/registration/codes";
  private static final Pattern CODE = Pattern.compile("\"text\":\"([A-HJKMNP-Z2-9]{8})\"");
  private static final String PASSWORD = "Teak!p4rrot";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officers officers;
  @Autowired ActivationCodes codes;
  @Autowired Agencies agencies;
  @Autowired JdbcClient sql;
  @Autowired Seal seal;
  @Autowired StringRedisTemplate redis;
  @Autowired TransactionTemplate transaction;

  private final String name = "เทศบาลตำบลโต๊ะรหัส" + UUID.randomUUID().toString().substring(0, 6);
  private Person malee;
  private Mailbox mailbox = new Mailbox(0);
  private Mailbox registry = new Mailbox(0);
  private Visitor officer = new Visitor(0);
  private UUID agency = UUID.randomUUID();

  @BeforeEach
  void a_request_waits() {
    Office.forgetGuesses(redis);
    malee = people.somebody();
    mailbox = new Mailbox(port);
    registry = new Mailbox(port);
    officer = Visitor.staff(port);
    agency =
        new Office(sql, seal, codes, transaction)
            .agency("LOCAL_GOVERNMENT", name, registry.address());
    await().until(() -> agencies.find(name, 1).stream().anyMatch(a -> a.agency().equals(agency)));
    malee.taps("talk=code&agency=" + agency);
    malee.hears("registration/ask-count");
    malee.says("2 ชุด");
    malee.hears("registration/ask-name");
    malee.says("มาลี ใจดี, นักวิชาการพัสดุ, 0812345678, " + mailbox.address());
    malee.hears("registration/check");
    malee.taps("talk=code&do=send");
    malee.hears("registration/sent");
  }

  @Test
  void one_press_issues_and_the_code_comes_to_the_phone_that_asked_and_lets_its_owner_in() {
    assertThat(desk()).contains(name, "มาลี ใจดี", "ยังไม่ยืนยันตัวตน").doesNotContain("??");
    assertThat(location(approve(2))).isEqualTo(DESK + "?news=issued");
    malee.hears("registration/code-issued");
    List<String> issued = sent();
    assertThat(issued).hasSize(2).doesNotHaveDuplicates();
    assertThat(registry.reads("ออก Activate code ในนามหน่วยงาน")).contains(name);

    String username = "malee" + UUID.randomUUID().toString().substring(0, 8);
    Visitor visitor = new Visitor(port);
    visitor.submits("/register", "/register", Map.of("code", issued.getFirst()));
    visitor.submits(
        "/register",
        "/register/person",
        Map.of(
            "username", username,
            "email", mailbox.address(),
            "name", "มาลี ใจดี",
            "position", "นักวิชาการพัสดุ",
            "phone", "0812345678"));
    assertThat(
            location(
                visitor.submits(
                    "/register",
                    "/register/password",
                    Map.of("password", PASSWORD, "again", PASSWORD))))
        .isEqualTo("/register/done");
    assertThat(location(new Visitor(port).signsIn(username, PASSWORD))).isEqualTo("/profile");

    assertThat(ledger()).containsExactlyInAnyOrder("USED", "ISSUED");
    issued.forEach(this::isNowhere);
    assertThat(desk()).doesNotContain(issued.get(0), issued.get(1));
  }

  @Test
  void two_officers_who_decide_at_once_issue_once() {
    String page = desk();
    assertThat(location(approve(page, 1))).isEqualTo(DESK + "?news=issued");
    assertThat(approve(page, 1).statusCode()).isEqualTo(422);
    malee.hears("registration/code-issued");
    assertThat(ledger()).containsExactlyInAnyOrder("ISSUED", "REFUSED");
  }

  @Test
  void a_refusal_needs_a_reason_and_the_phone_hears_it() {
    assertThat(refuse("").statusCode()).isEqualTo(422);
    assertThat(location(refuse("หน่วยงานนี้มีผู้รายงานครบแล้ว"))).isEqualTo(DESK + "?news=refused");
    malee.hears("registration/code-refused");
    assertThat(ledger()).containsOnly("REFUSED");
  }

  @Test
  void all_that_are_ticked_are_issued_with_one_press() {
    String ticked = found(desk(), "value=\"(" + request() + "/\\d+)\"");
    assertThat(location(officer.submits(DESK, DESK + "/approvals", Map.of("ticked", ticked))))
        .isEqualTo(DESK + "?news=issued");
    malee.hears("registration/code-issued");
    assertThat(ledger()).containsOnly("ISSUED").hasSize(2);
    assertThat(officer.submits(DESK, DESK + "/approvals", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void a_lost_code_is_issued_again_and_the_first_is_dead() {
    approve(1);
    malee.hears("registration/code-issued");
    String first = sent().getFirst();
    String id = issuedId();
    assertThat(location(officer.submits(DESK, DESK + "/issued/" + id + "/replacement", Map.of())))
        .isEqualTo(DESK + "?news=again");
    malee.hears("registration/code-issued");
    assertThat(types(first).statusCode()).isEqualTo(422);
    Office.forgetGuesses(redis);
    assertThat(location(types(sent().getLast()))).isEqualTo("/register/person");
  }

  @Test
  void who_only_looks_decides_nothing() {
    Visitor auditor = officers.with(Role.AUDITOR);
    assertThat(auditor.opens(DESK).statusCode()).isEqualTo(200);
    assertThat(
            auditor
                .submits(
                    DESK, DESK + "/" + request() + "/approval", Map.of("seen", "1", "count", "1"))
                .statusCode())
        .isEqualTo(403);
    assertThat(officers.with(Role.AGENT).opens("/console/registration/paper-codes").statusCode())
        .isEqualTo(403);
    assertThat(officers.with(Role.AGENT).opens("/console/registration/rules").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_sheet_is_shown_once_and_its_codes_wait_for_the_agency() {
    String paper = "/console/registration/paper-codes";
    HttpResponse<String> sheet =
        officer.submits(paper, paper + "/sheets", Map.of("agency", name, "count", "3"));
    Matcher codes = Pattern.compile(">([A-HJKMNP-Z2-9]{8})<").matcher(sheet.body());
    assertThat(codes.results().count()).isEqualTo(3);
    assertThat(sheet.body()).contains(name).doesNotContain("??");
    assertThat(officer.opens(paper).body()).doesNotContain("??");
    assertThat(
            officer
                .submits(paper, paper + "/sheets", Map.of("agency", "ไม่มีจริง", "count", "1"))
                .statusCode())
        .isEqualTo(422);
  }

  private String desk() {
    return officer.opens(DESK).body();
  }

  private HttpResponse<String> approve(int count) {
    return approve(desk(), count);
  }

  private HttpResponse<String> approve(String page, int count) {
    String seen = found(page, "value=\"" + request() + "/(\\d+)\"");
    return officer.submits(
        DESK,
        DESK + "/" + request() + "/approval",
        Map.of("seen", seen, "count", String.valueOf(count)));
  }

  private HttpResponse<String> refuse(String why) {
    String seen = found(desk(), "value=\"" + request() + "/(\\d+)\"");
    return officer.submits(
        DESK, DESK + "/" + request() + "/refusal", Map.of("seen", seen, "why", why));
  }

  private HttpResponse<String> types(String code) {
    return new Visitor(port).submits("/register", "/register", Map.of("code", code));
  }

  private UUID request() {
    return sql.sql("select distinct request from activation_code where agency = ?")
        .param(agency)
        .query(UUID.class)
        .single();
  }

  private String issuedId() {
    return sql.sql("select id from code_ledger where agency = ? and state = 'ISSUED'")
        .param(agency)
        .query(UUID.class)
        .single()
        .toString();
  }

  /** The codes that LINE was given for this phone. */
  private List<String> sent() {
    return FakeLine.requests(FakeLine.PUSH, malee.id()).stream()
        .flatMap(request -> CODE.matcher(request.getBodyAsString()).results())
        .map(found -> found.group(1))
        .toList();
  }

  /** Not in a row, not in Redis: only the receiver has it. */
  private void isNowhere(String code) {
    List<String> tables =
        sql.sql("select tablename from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list();
    assertThat(tables)
        .contains("activation_code", "outgoing_message", "case_file", "audit", "mail");
    for (String table : tables) {
      assertThat(
              sql.sql("select count(*) from \"" + table + "\" as t where t::text like ?")
                  .param("%" + code + "%")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(redis.keys("*")).noneMatch(key -> key.contains(code));
  }

  private List<String> ledger() {
    return sql.sql("select state from code_ledger where agency = ?")
        .param(agency)
        .query(String.class)
        .list();
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
