package phuchuay.files.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.SentFiles.boxes;
import static phuchuay.cast.SentFiles.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.cast.SentFiles;
import phuchuay.files.FileKind;

/** A file is what its bytes say, whatever it is called. */
class JudgingTest {

  @TempDir private Path folder;

  @Test
  void every_kind_is_told_by_how_it_begins() throws IOException {
    Map<FileKind, byte[]> known = new TreeMap<>();
    known.put(FileKind.JPEG, SentFiles.photo(2, 2));
    known.put(FileKind.PNG, SentFiles.png(2, 2));
    known.put(FileKind.GIF, SentFiles.gif(2, 2));
    known.put(FileKind.WEBP, bytes("RIFF\0\0\0\0WEBPVP8 "));
    known.put(FileKind.HEIC, boxes("heic"));
    known.put(FileKind.PDF, bytes("%PDF-1.7 and so on"));
    known.put(FileKind.XLSX, SentFiles.workbook());
    known.put(FileKind.DOCX, SentFiles.zip("[Content_Types].xml", "word/document.xml"));
    known.put(FileKind.MP4, boxes("isom"));
    known.put(FileKind.MOV, boxes("qt  "));
    known.put(FileKind.M4A, boxes("M4A "));
    known.put(FileKind.MP3, bytes("\u00ff\u00fb\u0090\0\0\0\0\0"));
    known.put(FileKind.AAC, bytes("\u00ff\u00f1\u0050\u0080\0\0\0\0"));
    known.put(FileKind.WAV, bytes("RIFF\0\0\0\0WAVEfmt "));
    assertThat(known.keySet()).containsExactlyInAnyOrder(FileKind.values());
    for (var each : known.entrySet()) {
      assertThat(kind(each.getValue())).hasValue(each.getKey());
    }
    assertThat(kind(bytes("ID3\4\0"))).hasValue(FileKind.MP3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "MZ\u0090\0\3\0\0\0\4\0\0\0",
        "\u007fELF",
        "#!/bin/sh",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
        " %PDF-1.7",
        "PK\3\4",
        "BM\0\0\0\0",
        "\0\0\0\u0018ftypavif",
        "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"
      })
  void what_is_not_on_the_list_is_nothing(String begins) throws IOException {
    assertThat(kind(bytes(begins))).isEmpty();
  }

  @Test
  void an_archive_is_neither_a_workbook_nor_a_letter() throws IOException {
    assertThat(kind(SentFiles.zip("holiday.jpg"))).isEmpty();
    assertThat(kind(SentFiles.zip("xl/workbook.xml"))).isEmpty();
  }

  @Test
  void a_picture_tells_how_big_it_is_without_being_unfolded() throws IOException {
    assertThat(size(FileKind.JPEG, SentFiles.photo(31, 17))).hasValue(new Size(31, 17));
    assertThat(size(FileKind.PNG, SentFiles.png(31, 17))).hasValue(new Size(31, 17));
    assertThat(size(FileKind.GIF, SentFiles.gif(31, 17))).hasValue(new Size(31, 17));
    String extended = "RIFF\0\0\0\0WEBPVP8X\12\0\0\0\0\0\0\0\u001e\0\0\u0010\0\0";
    assertThat(size(FileKind.WEBP, bytes(extended))).hasValue(new Size(31, 17));
    String simple = "RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\u009d\1\52\u001f\0\u0011\0";
    assertThat(size(FileKind.WEBP, bytes(simple))).hasValue(new Size(31, 17));
    assertThat(size(FileKind.JPEG, bytes("\u00ff\u00d8\u00ff\u00e0"))).isEmpty();
    assertThat(new Size(50_000, 50_000).within(50_000_000)).isFalse();
    assertThat(new Size(4_294_967_295L, 4_294_967_295L).within(50_000_000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void a_photo_tells_which_way_up_it_was_taken(int turned) throws IOException {
    Path photo = written(SentFiles.photoWithExif(4, 2, turned, ""));
    assertThat(JpegHead.read(Files.newInputStream(photo)))
        .hasValue(new JpegHead(new Size(4, 2), turned));
  }

  private Optional<FileKind> kind(byte[] bytes) throws IOException {
    return Judging.kind(written(bytes));
  }

  private Optional<Size> size(FileKind kind, byte[] bytes) throws IOException {
    return Sizes.of(kind, new ByteArrayInputStream(bytes));
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("holiday.jpg"), bytes);
  }
}
