package phuchuay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import phuchuay.cast.House;
import phuchuay.cast.SentFiles;
import phuchuay.platform.RealTime;

/** What is sent is kept once it is judged, shown only redrawn, and gone when it is erased. */
@House
class StoredFilesTest {

  private static final long A_MEGABYTE = 1 << 20;

  @Autowired private FileRows rows;
  @Autowired private UploadRows uploads;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RealTime time;
  @TempDir private Path folder;
  private Disk disk;
  private StoredFiles files;

  @BeforeEach
  void an_empty_folder() {
    files = files(DataSize.ofBytes(1));
  }

  private StoredFiles files(DataSize reserve) {
    FilesSettings settings = Settings.in(folder, reserve);
    disk = new Disk(settings);
    return new StoredFiles(
        disk,
        rows,
        new Previews(disk, rows, settings),
        new Looking(),
        new Viruses(settings),
        settings,
        time,
        new SimpleMeterRegistry());
  }

  @Test
  void a_file_is_kept_as_it_was_sent_under_an_id_that_sorts_by_time() throws IOException {
    byte[] photo = SentFiles.photo(40, 30);
    StoredFile first = kept(photo);
    StoredFile second = kept(SentFiles.workbook());
    assertThat(files.open(first.id()).orElseThrow()).hasBinaryContent(photo);
    assertThat(files.find(first.id()).orElseThrow().sha256()).hasSize(64).isEqualTo(first.sha256());
    assertThat(first.kind()).isEqualTo(FileKind.JPEG);
    assertThat(first.bytes()).isEqualTo(photo.length);
    assertThat(first.id().version()).isEqualTo(7);
    assertThat(second.id().toString()).isGreaterThan(first.id().toString().substring(0, 13));
    assertThat(first.toString()).doesNotContain("holiday");
  }

  @Test
  void reading_stops_where_it_is_too_much_and_nothing_stays() throws IOException {
    CountedEndless endless = new CountedEndless();
    assertThat(files.receive(endless, A_MEGABYTE, FileKind.ALL, null))
        .isEqualTo(new Received.TooBig(A_MEGABYTE));
    assertThat(endless.read).isLessThan(2 * A_MEGABYTE);
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void what_is_exactly_as_big_as_allowed_is_taken() throws IOException {
    byte[] photo = SentFiles.photo(9, 9);
    assertThat(files.receive(in(photo), photo.length, FileKind.ALL, null))
        .isInstanceOf(Received.Ready.class);
    assertThat(files.receive(in(photo), photo.length - 1, FileKind.ALL, null))
        .isInstanceOf(Received.TooBig.class);
  }

  @Test
  void nothing_another_kind_or_a_picture_of_too_many_dots_is_refused() throws IOException {
    assertThat(received(new byte[0])).isEqualTo(new Received.Empty());
    assertThat(received(SentFiles.bytes("<html>"))).isEqualTo(new Received.WrongKind());
    assertThat(received(SentFiles.bomb())).isEqualTo(new Received.TooManyPixels());
    assertThat(files.receive(in(SentFiles.workbook()), A_MEGABYTE, FileKind.PICTURES, null))
        .isEqualTo(new Received.WrongKind());
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void a_disk_without_room_says_later_and_leaves_nothing() throws IOException {
    files = files(DataSize.ofTerabytes(1_000));
    assertThat(received(SentFiles.photo(2, 2))).isEqualTo(new Received.StoreFull());
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void bytes_that_stop_coming_leave_nothing() throws IOException {
    InputStream torn =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("torn");
          }
        };
    assertThatThrownBy(() -> files.receive(torn, A_MEGABYTE, FileKind.ALL, null))
        .hasMessage("torn");
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void a_preview_is_small_redrawn_and_without_what_was_hidden() throws IOException {
    StoredFile photo = kept(SentFiles.photoWithExif(3000, 2000, 1, "13.7563N 100.5018E"));
    Preview preview = files.preview(photo.id()).orElseThrow();
    BufferedImage shown = ImageIO.read(in(preview.bytes()));
    assertThat(shown.getWidth()).isEqualTo(1024);
    assertThat(shown.getHeight()).isBetween(682, 683);
    assertThat(preview.mediaType()).isEqualTo("image/jpeg");
    assertThat(new String(preview.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "13.7563N");
    assertThat(files.preview(photo.id()).orElseThrow().bytes()).isEqualTo(preview.bytes());
  }

  @ParameterizedTest
  @CsvSource({"1, left", "3, right", "6, top", "8, bottom"})
  void a_preview_stands_upright(int turned, String red) throws IOException {
    StoredFile photo = kept(SentFiles.photoWithExif(400, 400, turned, ""));
    BufferedImage shown = ImageIO.read(in(files.preview(photo.id()).orElseThrow().bytes()));
    Color there =
        switch (red) {
          case "left" -> new Color(shown.getRGB(20, 200));
          case "right" -> new Color(shown.getRGB(380, 200));
          case "top" -> new Color(shown.getRGB(200, 20));
          default -> new Color(shown.getRGB(200, 380));
        };
    assertThat(there.getRed()).isGreaterThan(200);
    assertThat(there.getBlue()).isLessThan(50);
  }

  @Test
  void what_cannot_be_drawn_has_no_preview() throws IOException {
    byte[] half = cutOff(SentFiles.photo(600, 600));
    assertThat(files.preview(kept(SentFiles.workbook()).id())).isEmpty();
    assertThat(files.preview(kept(SentFiles.boxes("heic")).id())).isEmpty();
    assertThat(files.preview(kept(half).id())).isEmpty();
    assertThat(files.preview(UUID.randomUUID())).isEmpty();
  }

  /** A photo cut off in its head, after it said how big it is. */
  private static byte[] cutOff(byte[] photo) {
    int frame = 0;
    while ((photo[frame] & 0xff) != 0xff || (photo[frame + 1] & 0xff) != 0xc0) {
      frame++;
    }
    return Arrays.copyOf(photo, frame + 12);
  }

  @Test
  void what_is_erased_is_off_the_disk_with_its_preview_and_its_row_remembers_only_when()
      throws IOException {
    StoredFile photo = kept(SentFiles.photo(50, 50));
    for (PictureSize size : PictureSize.values()) {
      assertThat(files.picture(photo.id(), size)).isPresent();
    }
    assertThat(onDisk()).hasSize(4);
    age(onDisk().toArray(Path[]::new));
    sweeping().removeLeftBehind();
    assertThat(onDisk()).hasSize(4);
    erase(photo);
    assertThat(onDisk()).isEmpty();
    assertThat(files.find(photo.id())).isEmpty();
    assertThat(files.open(photo.id())).isEmpty();
    assertThat(files.preview(photo.id())).isEmpty();
    sweeping().removeErased();
    assertThat(rows.toRemove()).doesNotContain(photo.id());
  }

  @Test
  void an_erasure_that_is_rolled_back_took_nothing() throws IOException {
    StoredFile photo = kept(SentFiles.photo(50, 50));
    transaction.executeWithoutResult(
        status -> {
          files.erase(photo.id());
          status.setRollbackOnly();
        });
    assertThat(files.open(photo.id())).isPresent();
  }

  @Test
  void what_a_crash_left_is_swept_after_an_hour_and_what_is_kept_stays() throws IOException {
    StoredFile kept = kept(SentFiles.photo(5, 5));
    StoredFile fresh = ready(SentFiles.photo(5, 5));
    StoredFile left = ready(SentFiles.photo(5, 5));
    Path part = Files.write(disk.arriving().resolve(UUID.randomUUID() + ".part"), new byte[5]);
    age(disk.of(kept.id()), disk.of(left.id()), part);
    sweeping().removeLeftBehind();
    assertThat(onDisk()).containsExactlyInAnyOrder(disk.of(kept.id()), disk.of(fresh.id()));
  }

  @Test
  void a_folder_full_of_strangers_is_left_alone() throws IOException {
    for (int i = 0; i < 21; i++) {
      age(disk.of(ready(SentFiles.photo(1, 1)).id()));
    }
    sweeping().removeLeftBehind();
    assertThat(onDisk()).hasSize(21);
  }

  private Sweeping sweeping() {
    return new Sweeping(disk, rows, uploads, Settings.in(folder, DataSize.ofBytes(1)), time);
  }

  private void age(Path... paths) throws IOException {
    for (Path path : paths) {
      Files.setLastModifiedTime(path, FileTime.from(time.instant().minus(Duration.ofHours(2))));
    }
  }

  private void erase(StoredFile file) {
    transaction.executeWithoutResult(status -> files.erase(file.id()));
  }

  private StoredFile kept(byte[] bytes) throws IOException {
    StoredFile file = ready(bytes);
    transaction.executeWithoutResult(status -> files.keep(file));
    return file;
  }

  private StoredFile ready(byte[] bytes) throws IOException {
    return ((Received.Ready) received(bytes)).file();
  }

  private Received received(byte[] bytes) throws IOException {
    return files.receive(in(bytes), A_MEGABYTE, FileKind.ALL, "holiday.jpg");
  }

  private List<Path> onDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static final class CountedEndless extends InputStream {
    long read;

    @Override
    public int read() {
      read++;
      return 1;
    }

    @Override
    public int read(byte[] part, int from, int length) {
      read += length;
      return length;
    }
  }
}
