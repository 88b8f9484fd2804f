package phuchuay.casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.AccountSystem;
import phuchuay.casework.page.FuelForm.Sent;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;

/** The pages on which people begin, fill in, hand in and follow their cases, and their errors. */
@House
class CasesPagesTest {

  @LocalServerPort int port;
  @Autowired Attempts attempts;
  @Autowired Officials officials;

  private Mailbox mailbox;

  @BeforeEach
  void nobody_has_tried_yet() {
    attempts.forget("case-begin", "127.0.0.1");
    attempts.forget("case-file", "127.0.0.1");
    attempts.forget("way-back-from", "127.0.0.1");
    mailbox = new Mailbox(port);
  }

  private FuelForm begin() {
    return FuelForm.begin(new Visitor(port), mailbox.address());
  }

  @Test
  void who_has_no_case_is_told_what_would_be_here_and_how_it_comes() {
    String page = new Visitor(port).opens("/cases").body();
    assertThat(page).contains("ยังไม่มีเรื่อง", "href=\"/cases/new", "href=\"/sign-in");
  }

  @Test
  void a_stranger_may_begin_what_is_public_and_nothing_else() {
    String page = new Visitor(port).opens("/cases/new").body();
    assertThat(page).contains("value=\"fuel.registration\"").doesNotContain("handover\"");
    HttpResponse<String> other =
        new Visitor(port).submits("/cases/new", "/cases", Map.of("type", "fuel.handover"));
    assertThat(other.statusCode()).isEqualTo(404);
  }

  @Test
  void somebody_signed_in_finds_their_cases_from_every_page_and_begins_for_their_agency() {
    var malee = officials.of(AccountSystem.GPP);
    Visitor visitor = new Visitor(port);
    visitor.signsIn(malee.mailbox().address(), Officials.PASSWORD);
    assertThat(visitor.opens("/profile").body()).contains("href=\"/cases\"");
    assertThat(visitor.opens("/cases/new").body()).contains(officials.nameOf(malee.agency()));
    HttpResponse<String> begun =
        visitor.submits(
            "/cases/new", "/cases", Map.of("type", "gpp.probe", "seat", "" + malee.seat()));
    assertThat(Visitor.location(begun)).startsWith("/cases/");
    assertThat(visitor.opens("/cases").body())
        .contains(officials.nameOf(malee.agency()), "คุณ", "ยังต้องกรอก");
    assertThat(visitor.opens("/cases/new").body()).contains("มีแบบร่างค้างอยู่");
  }

  @Test
  void a_form_is_filled_in_without_scripts_confirmed_and_gets_its_number() {
    FuelForm form = begin().handedIn();
    String page = form.page();
    assertThat(page)
        .contains("รอกรมธุรกิจพลังงานพิจารณา", "หนังสือรับรอง.pdf", "มอบอำนาจ.pdf", form.number())
        .contains("ส่งคำขอ", "form.pdf", "<svg class=\"qr\"");
    assertThat(form.visitor.opens("/cases").body()).contains(form.number(), "กรมธุรกิจพลังงาน");
    assertThat(form.visitor.opens(form.path + "?lang=en").body())
        .contains("With the department", "Nothing to do");
  }

  @Test
  void the_summary_shows_all_that_was_typed_and_asks_for_consent() {
    FuelForm form = begin().filled();
    assertThat(form.visitor.opens(form.path + "/summary").body())
        .contains(
            "บริษัท น้ำมันไทย จำกัด (มหาชน)",
            "คลังศรีราชา",
            "หนังสือรับรอง.pdf",
            "name=\"consent\"");
    HttpResponse<String> without = form.handsIn(Map.of());
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("role=\"alert\"", "ทำเครื่องหมาย แล้วกดส่ง");
    assertThat(form.handsIn(Map.of("consent", "yes")).statusCode()).isEqualTo(302);
  }

  @Test
  void nothing_is_handed_in_while_something_is_missing() {
    FuelForm form = begin();
    form.general(Map.of());
    HttpResponse<String> early = form.handsIn(Map.of("consent", "yes"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("role=\"alert\"", "ยังไม่ได้ส่ง", "check=true");
    assertThat(form.visitor.opens("/cases").body()).contains("ยังต้องกรอก");
  }

  @ParameterizedTest
  @CsvSource({
    "general, company, บริษัท_ก, เฉพาะ",
    "general, number, 0105536000314, 13 หลัก",
    "general, first-name, M4lee, เฉพาะ",
    "general, position, ผู้จัดการ 2, เฉพาะ",
    "general, email, malee-at-home, ตรวจอีเมล",
    "general, phone, 02123, 9–10 หลัก",
    "general, mobile, 089123456, 10 หลัก",
    "general, mobile, '', กรอกช่องนี้",
    "api, callback, http://api.mycompany.com/hook, ต้องขึ้นต้นด้วย https",
    "api, callback, https://10.0.0.5/hook, ภายใน",
    "api, callback, https://localhost.localdomain/hook, ภายใน",
    "api, hosts, not a host, ไม่ใช่ IP",
    "api, hosts, '', กรอกช่องนี้",
  })
  void a_wrong_field_says_so_in_thai_at_the_field_and_in_the_summary_and_keeps_what_was_typed(
      String step, String field, String typed, String told) {
    FuelForm form = begin();
    HttpResponse<String> answer =
        step.equals("general")
            ? form.general(Map.of(field, typed))
            : form.api(Map.of(field, typed));
    String id = field.split("\\.")[0];
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "href=\"#box-" + id + "\"")
        .containsPattern("(?s)id=\"wrong-" + id + "\">.{0,200}" + Pattern.quote(told));
    String again = form.visitor.opens(form.step(step)).body();
    assertThat(again).contains(typed).contains(step.equals("api") ? "api" : "ใจดี");
  }

  @Test
  void every_kind_of_bad_file_is_refused_with_a_sentence_and_the_rest_is_kept() {
    FuelForm form = begin();
    form.general(Map.of());
    form.api(Map.of());
    byte[] two = new byte[MadePdf.honest(1).length + 400];
    System.arraycopy(MadePdf.honest(1), 0, two, 0, MadePdf.honest(1).length);
    Map<Sent, String> refusals =
        Map.of(
            new Sent("a.pdf", SentFiles.png(5, 5)), "รับเฉพาะ PDF",
            new Sent("a.exe", "MZ".getBytes()), "รับเฉพาะ PDF",
            new Sent("a.pdf", new byte[0]), "ไม่มีเนื้อหา",
            new Sent("a.pdf", new byte[10 * 1024 * 1024 + 1]), "ใหญ่กว่า 10 MB",
            new Sent("a.pdf", MadePdf.withCatalog("/OpenAction << /S /JavaScript /JS (x) >>")),
                "ทำงานเองได้");
    refusals.forEach(
        (sent, told) -> {
          HttpResponse<String> answer = form.documents("next", Map.of("certificate", sent));
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(answer.body()).contains("role=\"alert\"", told, "สมชาย ใจดี");
        });
    String strange = "..%2f..\\ " + "ยาว".repeat(40) + "<b>.pdf";
    Map<String, Sent> good = Map.of("certificate", Sent.pdf(strange), "power", Sent.pdf("b.pdf"));
    assertThat(Visitor.location(form.documents("next", good))).endsWith("/summary");
    assertThat(form.visitor.opens(form.step("documents")).body())
        .contains("ยาวยาว")
        .doesNotContain("<b>.pdf", "..%2f");
  }

  @Test
  void a_file_is_taken_out_again_by_its_button_and_nothing_else_is_lost() {
    FuelForm form = begin();
    form.documents("keep", Map.of("certificate", Sent.pdf("ผิดไฟล์.pdf")));
    String page = form.visitor.opens(form.step("documents")).body();
    String id =
        FuelForm.found(
            Pattern.compile("name=\"certificate-without\" value=\"([0-9a-f-]{36})\""), page);
    form.fills("documents", "stay", Map.of("certificate-without", id, "coordinator", "สมหญิง ดี"));
    assertThat(form.visitor.opens(form.step("documents")).body())
        .doesNotContain("ผิดไฟล์.pdf")
        .contains("สมหญิง ดี");
  }

  @Test
  void what_is_typed_while_another_screen_saved_is_shown_again_and_saved_over_it() {
    FuelForm form = begin();
    String old = form.seen("general");
    form.fills("general", "stay", Map.of("company", "จากอีกจอ"));
    HttpResponse<String> late =
        form.visitor.submits(
            form.step("general"),
            form.step("general"),
            Map.of("seen", old, "go", "keep", "company", "ของฉัน"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("role=\"alert\"", "จากอีกหน้าจอ", "value=\"ของฉัน\"");
    assertThat(form.visitor.opens(form.step("general")).body()).contains("value=\"จากอีกจอ\"");
  }

  @Test
  void the_script_is_told_what_is_wrong_what_is_asked_and_the_new_version() {
    FuelForm form = begin();
    Map<String, String> typed = Map.of("seen", "0", "mobile", "12", "company", "บริษัท ก");
    HttpResponse<String> told =
        form.visitor.submits(form.step("general"), form.step("general") + "/saving", typed);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .contains(
            "\"seen\":1", "\"mobile\":\"พิมพ์ตัวเลข 10 หลัก", "\"company\":\"\"", "\"asked\":[");
    HttpResponse<String> late =
        form.visitor.submits(form.step("general"), form.step("general") + "/saving", typed);
    assertThat(late.statusCode()).isEqualTo(409);
  }

  @Test
  void a_draft_is_thrown_away_by_its_owner_alone() {
    FuelForm form = begin();
    HttpResponse<String> stranger =
        new Visitor(port).submits("/cases/new", form.path + "/forgetting", Map.of());
    assertThat(stranger.statusCode()).isEqualTo(404);
    HttpResponse<String> gone =
        form.visitor.submits(form.step("general"), form.path + "/forgetting", Map.of());
    assertThat(Visitor.location(gone)).isEqualTo("/cases?news=forgotten");
    assertThat(form.visitor.opens(form.path).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_else_sees_a_case_its_files_or_its_form() {
    FuelForm form = begin().handedIn();
    String file =
        FuelForm.found(Pattern.compile("href=\"(/cases/[^\"]+/papers/[^\"]+)\""), form.page());
    assertThat(form.visitor.opens(file).statusCode()).isEqualTo(200);
    Visitor stranger = new Visitor(port);
    for (String path : List.of("", "/summary", "/form", "/form/general", "/form.pdf")) {
      assertThat(stranger.opens(form.path + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(stranger.opens(file).statusCode()).isEqualTo(404);
    assertThat(stranger.opens(file + "/preview").statusCode()).isEqualTo(404);
  }

  @Test
  void the_public_page_tells_where_it_is_and_nothing_about_anybody() {
    FuelForm form = begin().handedIn();
    Visitor stranger = new Visitor(port);
    String typed = form.number().replace("-", "").toLowerCase(java.util.Locale.ROOT);
    HttpResponse<String> found = stranger.opens("/track?number=" + typed);
    assertThat(Visitor.location(found)).isEqualTo("/track/" + form.number());
    assertThat(stranger.opens("/track/" + form.number()).body())
        .contains("รอกรมธุรกิจพลังงานพิจารณา", "กรมธุรกิจพลังงาน", "name=\"email\"")
        .doesNotContain("น้ำมันไทย", "มาลี", mailbox.address(), "หนังสือรับรอง");
    assertThat(Visitor.location(form.visitor.opens("/track/" + form.number())))
        .isEqualTo(form.path);
  }

  @Test
  void a_wrong_number_and_an_unknown_one_are_told_apart_and_neither_is_a_dead_end() {
    Visitor stranger = new Visitor(port);
    HttpResponse<String> wrong = stranger.opens("/track?number=FU7K-3M2W");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("role=\"alert\"", "12 ตัว", "value=\"FU7K-3M2W\"");
    FuelForm draft = begin();
    HttpResponse<String> unknown = stranger.opens("/track/" + draft.number());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body())
        .contains("ยังไม่พบเรื่อง", "ยังกรอกไม่เสร็จใช่ไหม", "name=\"email\"");
  }

  @Test
  void who_proves_their_address_comes_back_to_their_draft_once() {
    FuelForm form = begin();
    form.general(Map.of());
    Visitor elsewhere = new Visitor(port);
    String page = "/track/" + form.number();
    HttpResponse<String> sent =
        elsewhere.submits(page, page + "/proof", Map.of("email", mailbox.address()));
    HttpResponse<String> other =
        elsewhere.submits(page, page + "/proof", Map.of("email", "x@agency.example"));
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body().replaceAll("value=\"[^\"]*\"", ""))
        .isEqualTo(other.body().replaceAll("value=\"[^\"]*\"", ""))
        .contains("เราส่งลิงก์ไปแล้ว");
    String link = mailbox.follows("เปิดเรื่อง", "/track/back");
    assertThat(elsewhere.opens(link).body()).contains("เปิดเรื่องของฉัน");
    HttpResponse<String> in = elsewhere.submits(link, link, Map.of());
    assertThat(Visitor.location(in)).isEqualTo(form.path);
    assertThat(elsewhere.opens(form.step("general")).body()).contains("value=\"มาลี\"");
    HttpResponse<String> twice = new Visitor(port).submits("/cases/new", link, Map.of());
    assertThat(twice.statusCode()).isEqualTo(404);
    assertThat(twice.body()).contains("role=\"alert\"", "ลิงก์นี้ใช้ไปแล้ว");
  }

  @Test
  void who_is_signed_in_is_told_to_sign_out_before_a_link_is_used_up() {
    FuelForm form = begin();
    form.general(Map.of());
    String page = "/track/" + form.number();
    form.visitor.submits(page, page + "/proof", Map.of("email", mailbox.address()));
    new Visitor(port).submits(page, page + "/proof", Map.of("email", mailbox.address()));
    String link = mailbox.follows("เปิดเรื่อง", "/track/back");
    Visitor malee = new Visitor(port);
    malee.signsIn(officials.of(AccountSystem.GPP).mailbox().address(), Officials.PASSWORD);
    assertThat(malee.opens(link).body()).contains("ออกจากระบบก่อน");
    malee.submits(link, link, Map.of());
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(200);
  }

  @Test
  void an_address_that_is_none_is_said_to_be_none() {
    FuelForm form = begin().handedIn();
    String page = "/track/" + form.number();
    HttpResponse<String> answer =
        new Visitor(port).submits(page, page + "/proof", Map.of("email", "malee"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"", "value=\"malee\"");
  }

  @Test
  void one_address_begins_only_so_many_cases_an_hour() {
    for (int i = 0; i < 40; i++) {
      attempts.take("case-begin", "127.0.0.1", 30, java.time.Duration.ofHours(1));
    }
    HttpResponse<String> answer =
        new Visitor(port).submits("/cases/new", "/cases", Map.of("type", FuelForm.TYPE));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("role=\"alert\"", "รอหนึ่งชั่วโมง");
  }

  @Test
  void an_owner_withdraws_after_being_asked_once_more_and_a_stale_page_does_nothing() {
    FuelForm form = begin().handedIn();
    assertThat(form.page()).contains("ถอนคำขอนี้ใช่ไหม");
    HttpResponse<String> stale =
        form.visitor.submits(form.path, form.path + "/moves/withdraw", Map.of("seen", "0"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("role=\"alert\"", "ยังไม่ได้ทำ");
    String seen = FuelForm.found(Pattern.compile("name=\"seen\" value=\"(\\d+)\""), form.page());
    HttpResponse<String> done =
        form.visitor.submits(form.path, form.path + "/moves/withdraw", Map.of("seen", seen));
    assertThat(Visitor.location(done)).isEqualTo(form.path + "?news=moved");
    assertThat(form.page()).contains("ผู้ยื่นถอนคำขอ");
  }

  @Test
  void what_is_no_case_is_not_there() {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.opens("/cases/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    FuelForm form = begin();
    assertThat(form.visitor.opens(form.step("nowhere")).statusCode()).isEqualTo(404);
    assertThat(form.visitor.opens(form.path + "/form.pdf").statusCode()).isEqualTo(404);
  }
}
