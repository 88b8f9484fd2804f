package phuchuay.directory.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Refused;

/** Lists as offices really save them. */
class TablesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "x-windows-874", "TIS-620"})
  void thai_is_read_in_every_encoding_in_use(String charset) throws IOException {
    assertThat(read("ชื่อ,จังหวัด\r\nแม่สาย,เชียงราย\r\n".getBytes(Charset.forName(charset))))
        .containsExactly(List.of("ชื่อ", "จังหวัด"), List.of("แม่สาย", "เชียงราย"));
  }

  @Test
  void a_byte_order_mark_is_no_letter() throws IOException {
    assertThat(read("\uFEFFชื่อ;จังหวัด".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("ชื่อ", "จังหวัด"));
    assertThat(read("\uFEFFชื่อ\tจังหวัด".getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(List.of("ชื่อ", "จังหวัด"));
  }

  @Test
  void a_quoted_cell_holds_separators_quotes_and_line_ends() throws IOException {
    assertThat(read("a,b\n\"x, \"\"y\"\"\n z\",2\n\n ,\n3,4".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("a", "b"), List.of("x, \"y\"\n z", "2"), List.of("3", "4"));
  }

  @Test
  void a_line_has_the_number_that_an_editor_shows() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    Path file = Files.writeString(folder.resolve("list"), "a,b\n\"1\n2\",3\r\n\n4,5\n");
    Tables.read(file, line -> numbers.add(line.number()));
    assertThat(numbers).containsExactly(1, 2, 5);
  }

  @Test
  void a_workbook_is_known_by_its_content() throws IOException {
    Path file = folder.resolve("list.csv");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("หนึ่ง");
      sheet.value(0, 0, "ชื่อ");
      sheet.value(0, 1, "เลข");
      sheet.value(1, 0, "แม่สาย");
      sheet.value(1, 1, 1101700207366L);
      sheet.formula(2, 0, "1+1");
    }
    assertThat(lines(file).subList(0, 2))
        .containsExactly(List.of("ชื่อ", "เลข"), List.of("แม่สาย", "1101700207366"));
    assertThat(lines(file).get(2).getFirst()).isEqualTo("=1+1");
  }

  @Test
  void an_old_workbook_is_refused_with_its_reason() {
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, Reason.OLD_EXCEL);
  }

  @Test
  void a_picture_is_no_list() {
    assertRefused(new byte[] {'B', 'M', 0, 0, 0, 7}, Reason.NOT_A_LIST);
  }

  @Test
  void a_broken_workbook_is_no_list() {
    assertRefused(
        "PK\u0003\u0004 and no more".getBytes(StandardCharsets.US_ASCII), Reason.NOT_A_LIST);
  }

  @Test
  void a_workbook_that_unpacks_without_end_is_not_opened() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 301; i++) {
        zip.write(nothing);
      }
    }
    assertThat(Files.size(bomb)).isLessThan(1_000_000);
    assertThatThrownBy(() -> lines(bomb))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_BIG));
  }

  private void assertRefused(byte[] bytes, Reason reason) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private List<List<String>> read(byte[] bytes) throws IOException {
    return lines(Files.write(folder.resolve("list"), bytes));
  }

  private static List<List<String>> lines(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    Tables.read(file, line -> lines.add(line.cells()));
    return lines;
  }
}
