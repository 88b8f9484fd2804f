package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Anchor;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import phuchuay.cast.MadePdf;
import phuchuay.cast.SentFiles;
import phuchuay.files.FileKind;
import phuchuay.files.Harm;
import phuchuay.files.PrintedPaper;

/** A PDF that does something by itself is refused however it hides it; an honest one is taken. */
class PdfExaminationTest {

  @TempDir private Path folder;

  @Test
  void an_honest_document_is_taken_and_its_pages_are_counted() throws IOException {
    assertThat(found(MadePdf.honest(12))).isEqualTo(new Findings(null, 12));
    assertThat(found(written(false))).isEqualTo(new Findings(null, 3));
    assertThat(found(written(true))).isEqualTo(new Findings(null, 3));
    assertThat(found(PrintedPaper.sample())).isEqualTo(new Findings(null, 1));
  }

  /** What office programs, scanners and signers write, and what has no power. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/OpenAction [3 0 R /Fit]",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>",
        "/OpenAction null /PageMode /UseOutlines",
        "/AcroForm << /SigFlags 3 /Fields [] /DA (/Helv 0 Tf 0 g) >>",
        "/ViewerPreferences << /DisplayDocTitle true >> /MarkInfo << /Marked true >>",
        "/URI << /Base (https://example.go.th/JS/Launch/OpenAction) >>",
        "/Note (/JavaScript is not a word here \\) /JS) /Hex <2F4A53>",
        "/Dests << /A [3 0 R /Fit] >> /PieceInfo << /Js 1 /launch 2 >>",
        "% /JS a comment does nothing\n"
      })
  void what_has_no_power_is_taken(String honest) throws IOException {
    assertThat(found(MadePdf.withCatalog(honest)).harm()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "/OpenAction<</S/JavaScript/JS(x)>>",
        "/OpenAction << /S /J#61vaScript /J#53 (x) >>",
        "/OpenAction << /S /#4a#61#76#61#53#63#72#69#70#74 >>",
        "/Names << /JavaScript << /Names [(x) << /S /JavaScript /JS (x) >>] >> >>",
        "/AA << /WC << /S /JavaScript /JS 9 0 R >> >>",
        "/AA << /O << /S /URI /URI (http://x) >> >>",
        "/OpenAction << /S /Launch /F (cmd.exe) >>",
        "/OpenAction << /S /URI /URI (http://127.0.0.1/) >>",
        "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (http://x) >> >>",
        "/OpenAction << /S /Named /N /Print >>",
        "/OpenAction [3 0 R /Fit] /OpenAction << /S /URI >>",
        "/X << /S /SubmitForm /F (http://x) >>",
        "/X << /S /ImportData /F (x) >>",
        "/X << /S /GoToR /F (\\\\\\\\host\\\\share) >>",
        "/X << /S /GoToE >>",
        "/X << /Subtype /RichMedia >>",
        "/AcroForm << /XFA [(template) 9 0 R] >>",
        "/X << %(\n /S /JavaScript /JS (x) >>",
        "/X ( \\( ) /OpenAction << /S /JavaScript /JS () >>",
        "/X [ ] ] >> >> << /JS (x) >>"
      })
  void what_acts_is_refused(String active) throws IOException {
    assertThat(found(MadePdf.withCatalog(active)).harm()).isIn(Harm.ACTIVE, Harm.BROKEN);
    assertThat(found(MadePdf.withCatalog("")).harm()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /EF << /F 9 0 R >> >>] >> >>",
        "/X << /Type /Embedded#46ile >>",
        "/X << /Subtype /FileAttachment >>",
        "/AF [<< /Type /Filespec /E#46 << /F 9 0 R >> >>]"
      })
  void what_holds_other_files_is_refused(String holding) throws IOException {
    assertThat(found(MadePdf.withCatalog(holding)).harm()).isEqualTo(Harm.HOLDS_FILES);
  }

  @Test
  void what_is_locked_is_refused_as_nobody_can_look_into_it() throws IOException {
    byte[] locked = new MadePdf().trailer("/Encrypt << /Filter /Standard /V 1 >>").bytes();
    assertThat(found(locked).harm()).isEqualTo(Harm.LOCKED);
    byte[] alsoActive =
        new MadePdf().catalog("/OpenAction << /S /Launch >>").trailer("/Encrypt 9 0 R").bytes();
    assertThat(found(alsoActive).harm()).isEqualTo(Harm.LOCKED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void an_action_is_found_in_a_folded_stream_of_objects(int folds) throws IOException {
    byte[] pdf = new MadePdf().objectStream(9, "<< /S /JavaScript /J#53 (x) >>", folds).bytes();
    assertThat(new String(pdf, ISO_8859_1)).doesNotContain("JavaScript");
    assertThat(found(pdf).harm()).isEqualTo(Harm.ACTIVE);
    byte[] honest = new MadePdf().objectStream(9, "<< /S /GoTo /D [3 0 R /Fit] >>", folds).bytes();
    assertThat(found(honest).harm()).isNull();
  }

  @Test
  void an_action_elsewhere_is_looked_up() throws IOException {
    MadePdf far = new MadePdf().catalog("/OpenAction 9 0 R");
    assertThat(found(far.objectStream(9, "<< /S /URI /URI (http://x) >>", 1).bytes()).harm())
        .isEqualTo(Harm.ACTIVE);
    MadePdf near = new MadePdf().catalog("/OpenAction 4 0 R");
    assertThat(found(near.object("<< /S /URI /URI (http://x) >>").bytes()).harm())
        .isEqualTo(Harm.ACTIVE);
    MadePdf harmless = new MadePdf().catalog("/OpenAction 4 0 R");
    assertThat(found(harmless.object("[3 0 R /Fit]").bytes()).harm()).isNull();
    MadePdf nowhere = new MadePdf().catalog("/OpenAction 77 0 R");
    assertThat(found(nowhere.bytes()).harm()).isEqualTo(Harm.ACTIVE);
    MadePdf twice = new MadePdf().catalog("/OpenAction 4 0 R").object("[3 0 R /Fit]");
    twice.objectStream(4, "<< /S /URI /URI (http://x) >>", 1);
    assertThat(found(twice.bytes()).harm()).isEqualTo(Harm.ACTIVE);
  }

  /** Readers go by a table of places, which may point anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "junk 9 0 obj << /S /JavaScript /JS (x) >> endobj junk",
        "junk 9 0 %)\n obj << /S /JavaScript /JS (x) >> endobj junk",
        "junk trailer << /Root << /OpenAction << /S /Launch >> >> >>",
        "(9 0 obj << /S /Launch >>"
      })
  void an_action_is_found_where_no_object_should_be(String hidden) throws IOException {
    byte[] bytes = hidden.getBytes(ISO_8859_1);
    assertThat(found(new MadePdf().stream("", bytes).bytes()).harm()).isEqualTo(Harm.ACTIVE);
    assertThat(found(new MadePdf().stream("/Subtype /Image", bytes).bytes()).harm())
        .isEqualTo(Harm.ACTIVE);
    assertThat(found(new MadePdf().object("(" + hidden + ")").bytes()).harm())
        .isEqualTo(Harm.ACTIVE);
  }

  @Test
  void a_stream_of_objects_that_nobody_can_read_is_refused() throws IOException {
    String says = "/Type /ObjStm /N 1 /First 4 /Filter ";
    byte[] digits = "3c3c2f4a533e3e>".getBytes(ISO_8859_1);
    assertThat(found(new MadePdf().stream(says + "/ASCIIHexDecode", digits).bytes()).harm())
        .isEqualTo(Harm.BROKEN);
    assertThat(found(new MadePdf().stream(says + "/FlateDecode", digits).bytes()).harm())
        .isEqualTo(Harm.BROKEN);
    assertThat(found(new MadePdf().stream("/N 1 /First 9 0 R", digits).bytes()).harm())
        .isEqualTo(Harm.BROKEN);
  }

  @Test
  void what_ends_early_or_goes_on_after_its_end_is_refused() throws IOException {
    byte[] honest = MadePdf.honest(1);
    assertThat(found(Arrays.copyOf(honest, honest.length - 20)).harm()).isEqualTo(Harm.BROKEN);
    assertThat(found(joined(honest, "\r\n\0\0 ".getBytes(ISO_8859_1))).harm()).isNull();
    assertThat(found(joined(honest, "<html>".getBytes(ISO_8859_1))).harm())
        .isEqualTo(Harm.TWO_IN_ONE);
    assertThat(found(joined(honest, SentFiles.zip("a.class"))).harm()).isEqualTo(Harm.TWO_IN_ONE);
    byte[] after = SentFiles.zip("a.class");
    byte[] end = "\n%%EOF".getBytes(ISO_8859_1);
    after[after.length - 2] = (byte) end.length;
    assertThat(found(joined(joined(honest, after), end)).harm()).isEqualTo(Harm.TWO_IN_ONE);
  }

  @Test
  void what_unfolds_too_far_is_refused() throws IOException {
    byte[] bomb = MadePdf.folded(new byte[320 << 20]);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(found(new MadePdf().stream("/Filter /FlateDecode", bomb).bytes()).harm())
        .isEqualTo(Harm.BOMB);
    byte[] twice = MadePdf.folded(bomb);
    String filter = "/Filter [/FlateDecode /Fl /DCTDecode]";
    assertThat(found(new MadePdf().stream(filter, twice).bytes()).harm()).isEqualTo(Harm.BOMB);
    assertThat(found(new MadePdf().stream("/Filter 9 0 R", bomb).bytes()).harm())
        .isEqualTo(Harm.BOMB);
    byte[] objects = MadePdf.folded(new byte[33 << 20]);
    String says = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    assertThat(found(new MadePdf().stream(says, objects).bytes()).harm()).isEqualTo(Harm.BROKEN);
  }

  @Test
  void what_asks_too_much_is_refused() throws IOException {
    assertThat(found(new MadePdf().object("[".repeat(1_000_000)).bytes()).harm())
        .isEqualTo(Harm.BROKEN);
    assertThat(found(new MadePdf().object("obj(".repeat(100_000)).bytes()).harm())
        .isEqualTo(Harm.BROKEN);
    assertThat(found(new MadePdf().object("[" + "1 ".repeat(1_100_000) + "]").bytes()).harm())
        .isEqualTo(Harm.BROKEN);
  }

  @Test
  void bytes_that_mean_nothing_are_no_action() throws IOException {
    byte[] noise = new byte[1 << 20];
    new java.util.Random(7).nextBytes(noise);
    assertThat(found(new MadePdf().stream("/Subtype /Image", noise).bytes()).harm()).isNull();
  }

  private Findings found(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("x.pdf"), pdf);
    assertThat(Judging.kind(file)).hasValue(FileKind.PDF);
    return Examination.of(FileKind.PDF, file);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  /** As programs write: with links, marks and, if wanted, all objects folded into streams. */
  private static byte[] written(boolean folded) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    if (folded) {
      writer.setFullCompression();
    }
    document.open();
    for (int page = 0; page < 3; page++) {
      Anchor link = new Anchor("link");
      link.setReference("https://example.go.th/Launch/JS/");
      document.add(link);
      document.add(new Paragraph("page " + page));
      document.newPage();
    }
    document.close();
    try (PdfReader reader = new PdfReader(bytes.toByteArray())) {
      assertThat(reader.getNumberOfPages()).isEqualTo(3);
    }
    return bytes.toByteArray();
  }
}
