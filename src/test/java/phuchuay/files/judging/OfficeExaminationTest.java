package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.cast.SentFiles;
import phuchuay.files.FileKind;
import phuchuay.files.Harm;

/** Word and Excel are taken without whatever runs, fetches, hides or unfolds without end. */
class OfficeExaminationTest {

  private static final String REMOTE =
      """
      <Relationships><Relationship Id="r1" Type="http://x/%s" Target="%s" TargetMode="External"/>
      </Relationships>\
      """;

  @TempDir private Path folder;

  @Test
  void an_honest_workbook_or_letter_is_taken() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "x", "1.0")) {
      book.newWorksheet("x").value(0, 0, "ทดสอบ");
    }
    assertThat(harm(FileKind.XLSX, bytes.toByteArray())).isNull();
    assertThat(letter(Map.of())).isNull();
    assertThat(letter(Map.of("word/media/image1.png", SentFiles.png(9, 9)))).isNull();
    assertThat(letter(Map.of("word/embeddings/Microsoft_Excel_Sheet.xlsx", SentFiles.workbook())))
        .isNull();
    assertThat(letter(Map.of("word/embeddings/oleObject1.bin", bytes("equation")))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/vbaProject.bin",
        "word/VBAPROJECT.BIN",
        "word/vbaData.xml",
        "word/activeX/activeX1.bin",
        "xl/macrosheets/sheet1.xml",
        "xl/dialogsheets/sheet1.xml"
      })
  void macros_and_controls_are_refused_by_their_place(String part) throws IOException {
    assertThat(letter(Map.of(part, bytes("<x/>")))).isEqualTo(Harm.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-office.vbaProject",
        "application/vnd.ms-office.activeX+xml",
        "application/vnd.ms-excel.intlmacrosheet+xml"
      })
  void macros_are_refused_under_any_name(String type) throws IOException {
    String types = "<Types><Override PartName=\"/word/nice.bin\" ContentType=\"%s\"/></Types>";
    assertThat(letter(Map.of("[Content_Types].xml", bytes(types.formatted(type)))))
        .isEqualTo(Harm.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attachedTemplate http://example.com/x.dotm",
        "attachedTemplate https://example.com/x.dotm",
        "attachedTemplate \\\\host\\share\\x.dotm",
        "attachedTemplate file://host/x.dotm",
        "oleObject http://example.com/x",
        "frame http://example.com/x",
        "externalLinkPath https://example.com/x.xlsx"
      })
  void what_is_fetched_from_elsewhere_is_refused(String said) throws IOException {
    String[] words = said.split(" ");
    byte[] tie = bytes(REMOTE.formatted(words[0], words[1]));
    assertThat(letter(Map.of("word/_rels/settings.xml.rels", tie))).isEqualTo(Harm.ACTIVE);
    byte[] wide =
        REMOTE.formatted(words[0], words[1]).getBytes(java.nio.charset.StandardCharsets.UTF_16);
    assertThat(letter(Map.of("word/_rels/settings.xml.rels", wide))).isEqualTo(Harm.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hyperlink https://example.go.th/",
        "attachedTemplate file:///C:/Users/x/Report.dotx",
        "externalLinkPath other.xlsx",
        "image media/image1.png"
      })
  void a_link_that_waits_for_a_click_or_stays_at_home_is_taken(String said) throws IOException {
    String[] words = said.split(" ");
    byte[] tie = bytes(REMOTE.formatted(words[0], words[1]));
    assertThat(letter(Map.of("word/_rels/document.xml.rels", tie))).isNull();
  }

  @Test
  void a_file_dragged_into_a_letter_is_refused() throws IOException {
    byte[] dragged = joined(bytes("\u00d0\u00cf\u0011\u00e0"), "\1Ole10Native".getBytes(UTF_16LE));
    assertThat(letter(Map.of("word/embeddings/oleObject1.bin", dragged)))
        .isEqualTo(Harm.HOLDS_FILES);
    assertThat(letter(Map.of("word/embeddings/run.exe", bytes("MZ")))).isEqualTo(Harm.HOLDS_FILES);
  }

  @Test
  void an_entity_of_its_own_is_refused() throws IOException {
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    assertThat(letter(Map.of("word/document.xml", bytes(entity)))).isEqualTo(Harm.ACTIVE);
    assertThat(letter(Map.of("word/styles.xml", entity.getBytes(UTF_16LE)))).isEqualTo(Harm.ACTIVE);
    assertThat(letter(Map.of("[Content_Types].xml", bytes(entity)))).isEqualTo(Harm.ACTIVE);
    assertThat(letter(Map.of("_rels/.rels", bytes(entity)))).isEqualTo(Harm.ACTIVE);
  }

  @Test
  void what_unfolds_too_far_is_refused() throws IOException {
    assertThat(letter(Map.of("word/media/image1.bmp", new byte[401 << 20]))).isEqualTo(Harm.BOMB);
    assertThat(letter(Map.of("word/_rels/document.xml.rels", new byte[5 << 20])))
        .isEqualTo(Harm.BOMB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.xml", "/etc/passwd", "word\\evil.xml", "WORD/document.xml"})
  void parts_that_reach_outside_or_come_twice_are_refused(String part) throws IOException {
    assertThat(letter(Map.of(part, bytes("<x/>")))).isEqualTo(Harm.BROKEN);
  }

  @Test
  void what_is_torn_is_refused() throws IOException {
    byte[] whole = SentFiles.workbook();
    assertThat(harm(FileKind.XLSX, Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Harm.BROKEN);
    assertThat(letter(Map.of("_rels/.rels", bytes("<x>")))).isEqualTo(Harm.BROKEN);
  }

  private @Nullable Harm letter(Map<String, byte[]> parts) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", bytes("<Types/>"));
    all.put("word/document.xml", bytes("<x/>"));
    all.putAll(parts);
    return harm(FileKind.DOCX, SentFiles.zip(all));
  }

  private @Nullable Harm harm(FileKind kind, byte[] bytes) throws IOException {
    return Examination.of(kind, Files.write(folder.resolve("x"), bytes)).harm();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
