package phuchuay.casework.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.casework.kept.CaseRows;
import phuchuay.cast.FormParts;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;

/** Tables of a form: typed row by row, pasted, or brought as a file, however long. */
@House
class CaseTablesTest {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  @LocalServerPort int port;
  @Autowired Attempts attempts;
  @Autowired CaseRows cases;

  private Visitor visitor;
  private UUID id;
  private String step;

  @BeforeEach
  void a_form_with_a_table_is_open() {
    attempts.forget("case-begin", "127.0.0.1");
    visitor = new Visitor(port);
    HttpResponse<String> begun =
        visitor.submits("/cases/new", "/cases", Map.of("type", "gpp.probe"));
    id = UUID.fromString(Visitor.location(begun).substring("/cases/".length()));
    step = "/cases/" + id + "/form/things";
  }

  @Test
  void rows_are_typed_one_by_one_kept_and_taken_out_again() {
    saves(
        Map.of(
            "rows.0.item",
            "กระดาษ",
            "rows.0.amount",
            "2",
            "rows.1.item",
            "",
            "rows.2.item",
            "หมึก"));
    assertThat(items()).containsExactly("กระดาษ", "หมึก");
    assertThat(page("")).contains("value=\"กระดาษ\"", "aria-label=\"รายการ 2\"", "แถว");
    saves(Map.of("rows.0.item", "กระดาษ", "rows.1.item", "หมึก", "rows.drop", "1"));
    assertThat(items()).containsExactly("หมึก");
  }

  @Test
  void a_page_of_rows_changes_those_that_it_shows_and_no_others() {
    takes("a.csv", csv(120));
    assertThat(page("?rows=2")).contains("value=\"สิ่งที่ 51\"", "หน้า 2 จาก 3");
    Map<String, String> typed = new HashMap<>(Map.of("rows.from", "50", "rows.rest", "20"));
    IntStream.range(50, 100).forEach(i -> typed.put("rows." + i + ".item", "แก้ " + (i + 1)));
    typed.remove("rows.60.item");
    typed.put("rows.60.item", "");
    saves(typed);
    assertThat(items()).hasSize(119);
    assertThat(items().subList(48, 52))
        .containsExactly("สิ่งที่ 49", "สิ่งที่ 50", "แก้ 51", "แก้ 52");
    assertThat(items().subList(97, 101))
        .containsExactly("แก้ 99", "แก้ 100", "สิ่งที่ 101", "สิ่งที่ 102");
  }

  @Test
  void saving_the_last_page_again_while_it_is_typed_doubles_no_row() {
    takes("a.csv", csv(49));
    Map<String, String> typed = new HashMap<>(Map.of("rows.from", "0", "rows.rest", "0"));
    IntStream.range(0, 52).forEach(i -> typed.put("rows." + i + ".item", "ก" + i));
    saves(typed);
    saves(typed);
    assertThat(items()).hasSize(52);
  }

  @Test
  void a_file_with_headings_in_any_order_takes_the_place_of_all_rows() {
    saves(Map.of("rows.0.item", "เก่า"));
    HttpResponse<String> taken =
        takes("ปริมาณ.csv", "ปริมาณ;รายการ\n12.5;กระดาษ\n;หมึก\n".getBytes(UTF_8));
    assertThat(Visitor.location(taken)).endsWith("?news=rows");
    assertThat(items()).containsExactly("กระดาษ", "หมึก");
    assertThat(page("?news=rows")).contains("รับตารางแล้ว", "value=\"12.5\"");
  }

  @Test
  void a_file_from_excel_and_one_in_the_old_thai_letters_are_read() throws IOException {
    takes("a.xlsx", workbook());
    assertThat(items()).containsExactly("กระดาษ", "หมึก");
    takes("b.csv", "รายการ,ปริมาณ\nสมุด,1\n".getBytes(Charset.forName("x-windows-874")));
    assertThat(items()).containsExactly("สมุด");
  }

  @Test
  void what_is_wrong_in_a_file_is_told_by_its_line_and_everything_is_kept_to_be_corrected() {
    String file = "รายการ,ปริมาณ,โทร\nกระดาษ,2,\n\nหมึก,สองโหล,\n,5,0891234567\nปากกา,1,12\n";
    HttpResponse<String> answer = takes("a.csv", file.getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"")
        .contains("บรรทัดที่ 4 ช่อง “ปริมาณ”: พิมพ์เป็นตัวเลข")
        .contains("บรรทัดที่ 5 ช่อง “รายการ”: กรอกช่องนี้")
        .contains("บรรทัดที่ 6 ช่อง “โทร”")
        .contains("value=\"สองโหล\"");
    assertThat(items()).containsExactly("กระดาษ", "หมึก", "", "ปากกา");
    assertThat(page("?check=true")).contains("แถวที่ 2 ช่อง “ปริมาณ”");
  }

  @Test
  void rows_are_pasted_from_a_spreadsheet() {
    HttpResponse<String> taken = saves(Map.of("rows.pasted", "กระดาษ\t2\t\nหมึก\tx\t\n"));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("บรรทัดที่ 2 ช่อง “ปริมาณ”");
    assertThat(items()).containsExactly("กระดาษ", "หมึก");
  }

  @Test
  void what_is_no_table_or_too_long_is_refused_and_the_rows_stay() {
    saves(Map.of("rows.0.item", "เดิม"));
    assertThat(takes("a.xlsx", "PK\3\4 torn".getBytes(UTF_8)).body()).contains("อ่านไฟล์นี้ไม่ได้");
    HttpResponse<String> tooLong = takes("a.csv", csv(5001));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("role=\"alert\"", "ไม่เกิน 5,000 แถว");
    assertThat(takes("a.csv", "รายการ,ปริมาณ\n".getBytes(UTF_8)).body()).contains("ไม่มีแถวข้อมูล");
    assertThat(items()).containsExactly("เดิม");
  }

  @Test
  void five_thousand_rows_are_taken_checked_and_shown_a_page_at_a_time() {
    assertThat(Visitor.location(takes("a.csv", csv(5000)))).endsWith("?news=rows");
    assertThat(items()).hasSize(5000);
    String last = page("?rows=100");
    assertThat(last)
        .contains("value=\"สิ่งที่ 5000\"", "5,000 แถว")
        .doesNotContain("สิ่งที่ 4950\"");
  }

  private static byte[] csv(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(i -> "สิ่งที่ " + i + "," + i + ",")
        .collect(Collectors.joining("\n", "รายการ,ปริมาณ,โทร\n", "\n"))
        .getBytes(UTF_8);
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "รายการ");
      sheet.value(0, 1, "ปริมาณ");
      sheet.value(1, 0, "กระดาษ");
      sheet.value(1, 1, 2.5);
      sheet.value(2, 0, "หมึก");
    }
    return bytes.toByteArray();
  }

  private HttpResponse<String> saves(Map<String, String> typed) {
    Map<String, String> all = new HashMap<>(typed);
    all.put("rows.shown", "1");
    all.put("seen", seen());
    return visitor.submits(step, step, all);
  }

  private HttpResponse<String> takes(String name, byte[] file) {
    String page = page("");
    FormParts parts =
        new FormParts()
            .with("_csrf", FuelForm.found(Visitor.CSRF, page))
            .with("seen", FuelForm.found(SEEN, page))
            .with("go", "stay")
            .file("rows.list", name, file);
    return visitor.sends("POST", step, parts.body(), "Content-Type", FormParts.type());
  }

  private String seen() {
    return FuelForm.found(SEEN, page(""));
  }

  private String page(String query) {
    return visitor.opens(step + query).body();
  }

  private List<String> items() {
    return cases.masked(id).rows("rows").stream()
        .map(
            row ->
                row.get("item") instanceof phuchuay.casework.Answer.Text text ? text.value() : "")
        .toList();
  }
}
