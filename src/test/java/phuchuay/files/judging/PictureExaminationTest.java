package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.cast.MadePdf;
import phuchuay.cast.SentFiles;
import phuchuay.files.FileKind;
import phuchuay.files.Harm;

/** A picture is a picture and nothing else, and what was folded into it stays small. */
class PictureExaminationTest {

  @TempDir private Path folder;

  @Test
  void an_honest_picture_is_taken() throws IOException {
    assertThat(harm(FileKind.PNG, SentFiles.png(30, 20))).isNull();
    assertThat(harm(FileKind.JPEG, SentFiles.photoWithExif(30, 20, 6, "13.7563N"))).isNull();
    assertThat(harm(FileKind.GIF, SentFiles.gif(30, 20))).isNull();
    byte[] moving = joined(SentFiles.photo(30, 20), SentFiles.boxes("isom"));
    assertThat(harm(FileKind.JPEG, moving)).as("phones put a film behind the photo").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
  void words_that_unfold_too_far_are_refused(String kind) throws IOException {
    byte[] folded = MadePdf.folded(new byte[64 << 20]);
    byte[] head = (kind.equals("iTXt") ? "k\0\1\0\0\0" : "k\0\0").getBytes(ISO_8859_1);
    assertThat(harm(FileKind.PNG, withPart(kind, joined(head, folded)))).isEqualTo(Harm.BOMB);
    byte[] few = MadePdf.folded(new byte[1 << 20]);
    assertThat(harm(FileKind.PNG, withPart(kind, joined(head, few)))).isNull();
  }

  @Test
  void many_words_are_refused() throws IOException {
    assertThat(harm(FileKind.PNG, withPart("tEXt", new byte[5 << 20]))).isEqualTo(Harm.BOMB);
  }

  @Test
  void a_torn_picture_is_refused() throws IOException {
    byte[] png = SentFiles.png(30, 20);
    assertThat(harm(FileKind.PNG, Arrays.copyOf(png, png.length - 12))).isEqualTo(Harm.BROKEN);
    assertThat(harm(FileKind.PNG, Arrays.copyOf(png, 40))).isEqualTo(Harm.BROKEN);
  }

  @Test
  void a_picture_that_is_something_else_as_well_is_refused() throws IOException {
    byte[] archive = joined(SentFiles.photo(30, 20), SentFiles.zip("a.class"));
    assertThat(harm(FileKind.JPEG, archive)).isEqualTo(Harm.TWO_IN_ONE);
    byte[] document = SentFiles.photoWithExif(30, 20, 1, "%PDF-1.7 1 0 obj");
    assertThat(harm(FileKind.JPEG, document)).isEqualTo(Harm.TWO_IN_ONE);
    byte[] page = SentFiles.photoWithExif(30, 20, 1, "<ScRiPt>alert(1)</script>");
    assertThat(harm(FileKind.JPEG, page)).isEqualTo(Harm.TWO_IN_ONE);
    byte[] gif = joined(SentFiles.bytes("GIF89a"), SentFiles.bytes("<html><body>"));
    assertThat(harm(FileKind.GIF, gif)).isEqualTo(Harm.TWO_IN_ONE);
    byte[] film = joined(SentFiles.boxes("isom"), SentFiles.zip("a.class"));
    assertThat(harm(FileKind.MP4, film)).isEqualTo(Harm.TWO_IN_ONE);
  }

  /** After the head, before the dots. */
  private static byte[] withPart(String kind, byte[] content) throws IOException {
    byte[] png = SentFiles.png(30, 20);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(png, 0, 33);
    out.writeInt(content.length);
    byte[] named = joined(kind.getBytes(ISO_8859_1), content);
    out.write(named);
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeInt((int) sum.getValue());
    out.write(png, 33, png.length - 33);
    return bytes.toByteArray();
  }

  private @Nullable Harm harm(FileKind kind, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("x"), bytes);
    assertThat(Judging.kind(file)).hasValue(kind);
    return Examination.of(kind, file).harm();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
