package phuchuay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.SentFiles;
import phuchuay.files.FileKeeper.Field;
import phuchuay.files.Upload.Reason;
import phuchuay.platform.Attempts;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/** What people put into forms is judged, counted, taken up by its form, or swept. */
@House
class UploadsTest {

  private static final DataSize TEN = DataSize.ofMegabytes(10);

  @Autowired private FileRows fileRows;
  @Autowired private UploadRows rows;
  @Autowired private Attempts attempts;
  @Autowired private Uploads house;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RealTime time;
  @Autowired private JdbcClient sql;
  @TempDir private Path folder;
  private FilesSettings settings;
  private StoredFiles files;
  private Uploads uploads;
  private Uploader malee;

  @BeforeEach
  void an_empty_folder() {
    open("");
    malee = uploader();
  }

  private void open(String clamd) {
    settings = Settings.in(folder, DataSize.ofBytes(1), clamd);
    Disk disk = new Disk(settings);
    Viruses viruses = new Viruses(settings);
    files =
        new StoredFiles(
            disk,
            fileRows,
            new Previews(disk, fileRows, settings),
            new Looking(),
            viruses,
            settings,
            time,
            new SimpleMeterRegistry());
    uploads = new Uploads(files, rows, attempts, settings, transaction);
  }

  private static Uploader uploader() {
    return new Uploader(
        Party.of("person", UUID.randomUUID()), Party.of("agency", UUID.randomUUID()));
  }

  @Test
  void a_file_waits_for_its_form_and_then_belongs_to_it() throws IOException {
    StoredFile file = kept("หนังสือรับรอง.pdf", MadePdf.honest(3));

    assertThat(file.pages()).isEqualTo(3);
    assertThat(file.name()).isEqualTo("หนังสือรับรอง.pdf");
    assertThat(uploads.waiting(file.id(), malee)).isPresent();
    assertThat(attached(List.of(file.id()), malee))
        .contains(List.of(files.find(file.id()).orElseThrow()));
    assertThat(uploads.waiting(file.id(), malee)).isEmpty();
    assertThat(attached(List.of(file.id()), malee)).as("only once").isEmpty();
  }

  @Test
  void a_form_takes_up_all_of_its_files_or_none() throws IOException {
    StoredFile mine = kept("a.pdf", MadePdf.honest(1));
    StoredFile theirs = kept("b.pdf", MadePdf.honest(1), uploader());

    assertThat(attached(List.of(mine.id(), theirs.id()), malee)).isEmpty();
    assertThat(attached(List.of(mine.id(), UUID.randomUUID()), malee)).isEmpty();
    assertThat(uploads.waiting(mine.id(), malee)).isPresent();
    assertThat(attached(List.of(mine.id(), mine.id()), malee)).isPresent();
    assertThatThrownBy(() -> house.attach(List.of(), malee))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void a_form_that_is_rolled_back_took_nothing() throws IOException {
    StoredFile file = kept("a.pdf", MadePdf.honest(1));
    transaction.executeWithoutResult(
        status -> {
          assertThat(uploads.attach(List.of(file.id()), malee)).isPresent();
          status.setRollbackOnly();
        });
    assertThat(uploads.waiting(file.id(), malee)).isPresent();
  }

  @Test
  void ten_megabytes_are_taken_and_one_byte_more_is_not() throws IOException {
    open("");
    byte[] exact = padded((int) TEN.toBytes());
    Field alone = new Field(Allowed.pdf(TEN), new Uploader(malee.person(), null));
    Uploads roomy = roomy();
    assertThat(roomy.take(in(exact), "a.pdf", alone)).isInstanceOf(Upload.Kept.class);
    assertThat(roomy.take(in(padded(exact.length + 1)), "a.pdf", alone))
        .isEqualTo(new Upload.Refused("a.pdf", Reason.TOO_BIG));
  }

  @Test
  void each_field_takes_what_it_allows() throws IOException {
    byte[] pdf = MadePdf.honest(1);
    byte[] photo = SentFiles.photo(30, 30);
    byte[] book = SentFiles.workbook();
    assertThat(taken(pdf, Allowed.pdf(TEN))).isTrue();
    assertThat(taken(photo, Allowed.pdf(TEN))).isFalse();
    assertThat(taken(photo, Allowed.scan(TEN))).isTrue();
    assertThat(taken(book, Allowed.scan(TEN))).isFalse();
    assertThat(taken(book, Allowed.document(TEN))).isTrue();
    assertThat(taken(SentFiles.gif(3, 3), Allowed.document(TEN))).isFalse();
  }

  @Test
  void why_a_file_is_refused_is_told_and_nothing_of_it_stays() throws IOException {
    assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(refused(SentFiles.bytes("MZ"))).isEqualTo(Reason.WRONG_KIND);
    assertThat(refused(SentFiles.bomb())).isEqualTo(Reason.TOO_MANY_DOTS);
    assertThat(refused(MadePdf.withCatalog("/OpenAction << /S /JavaScript /JS (x) >>")))
        .isEqualTo(Reason.ACTIVE);
    assertThat(refused(Arrays.copyOf(MadePdf.honest(1), 200))).isEqualTo(Reason.BROKEN);
    assertThat(onDisk()).isZero();
    for (Harm harm : Harm.values()) {
      assertThat(Reason.of(harm).name()).isEqualTo(harm.name());
    }
  }

  @Test
  void one_person_and_one_agency_have_room_for_so_much() throws IOException {
    byte[] half = padded(600 * 1024);
    kept("a.pdf", half);
    assertThat(uploads.take(in(half), "b.pdf", field(malee)))
        .isEqualTo(new Upload.Refused("b.pdf", Reason.NO_ROOM_FOR_YOU));
    Uploader second = new Uploader(Party.of("person", UUID.randomUUID()), malee.agency());
    Uploader third = new Uploader(Party.of("person", UUID.randomUUID()), malee.agency());
    Uploader fourth = new Uploader(Party.of("person", UUID.randomUUID()), malee.agency());
    kept("c.pdf", half, second);
    kept("d.pdf", half, third);
    assertThat(uploads.take(in(half), "e.pdf", field(fourth)))
        .isEqualTo(new Upload.Refused("e.pdf", Reason.NO_ROOM_FOR_YOU));
    assertThat(onDisk()).isEqualTo(3);
  }

  @Test
  void who_sends_many_at_once_gets_no_more_room_than_one_after_the_other() throws Exception {
    byte[] third = padded(300 * 1024);
    try (var people = Executors.newFixedThreadPool(8)) {
      var sent =
          people.invokeAll(
              IntStream.range(0, 8)
                  .<java.util.concurrent.Callable<Upload>>mapToObj(
                      i -> () -> uploads.take(in(third), "a.pdf", field(malee)))
                  .toList());
      long kept = 0;
      for (var one : sent) {
        kept += one.get() instanceof Upload.Kept ? 1 : 0;
      }
      assertThat(kept).isEqualTo(3);
    }
    assertThat(onDisk()).isEqualTo(3);
  }

  @Test
  void what_is_withdrawn_gives_its_room_back_and_only_its_sender_may() throws IOException {
    StoredFile file = kept("a.pdf", padded(900 * 1024));
    assertThat(withdrawn(file, uploader())).isFalse();
    assertThat(withdrawn(file, malee)).isTrue();
    assertThat(files.find(file.id())).isEmpty();
    assertThat(onDisk()).isZero();
    kept("b.pdf", padded(900 * 1024));
  }

  @Test
  void what_a_form_has_taken_up_cannot_be_withdrawn() throws IOException {
    StoredFile file = kept("a.pdf", MadePdf.honest(1));
    attached(List.of(file.id()), malee);
    assertThat(withdrawn(file, malee)).isFalse();
    assertThat(files.find(file.id())).isPresent();
  }

  @Test
  void who_tries_too_often_waits() throws IOException {
    FilesSettings.UploadSettings few =
        new FilesSettings.UploadSettings(
            settings.uploads().person(), settings.uploads().agency(), 2, Duration.ofHours(24));
    FilesSettings strict = new FilesSettings(folder, DataSize.ofBytes(1), 50_000_000, "", few);
    Uploads uploads = new Uploads(files, rows, attempts, strict, transaction);
    uploads.take(in(new byte[0]), "a.pdf", field(malee));
    uploads.take(in(new byte[0]), "a.pdf", field(malee));
    assertThat(uploads.take(in(MadePdf.honest(1)), "a.pdf", field(malee)))
        .isEqualTo(new Upload.Refused("a.pdf", Reason.WAIT));
  }

  @Test
  void what_no_form_took_up_is_swept_after_a_day() throws IOException {
    StoredFile forgotten = kept("a.pdf", MadePdf.honest(1));
    StoredFile attached = kept("b.pdf", MadePdf.honest(1));
    StoredFile fresh = kept("c.pdf", MadePdf.honest(1));
    attached(List.of(attached.id()), malee);
    age(forgotten);
    age(attached);
    new Sweeping(new Disk(settings), fileRows, rows, settings, time).eraseForgotten();
    assertThat(files.find(forgotten.id())).isEmpty();
    assertThat(files.find(attached.id())).isPresent();
    assertThat(files.find(fresh.id())).isPresent();
    assertThat(row(forgotten.id(), "uploader is null and name is null and agency is null"))
        .isTrue();
  }

  @Test
  void without_a_scanner_that_answers_a_file_is_held_and_nobody_gets_it() throws IOException {
    open("127.0.0.1:" + closedPort());
    StoredFile held = kept("a.pdf", MadePdf.honest(1));
    assertThat(held.held()).isTrue();
    assertThat(files.open(held.id())).isEmpty();
    assertThat(files.preview(held.id())).isEmpty();
    holding().look();
    assertThat(files.find(held.id()).orElseThrow().held()).isTrue();
    try (FakeClamd clamd = new FakeClamd("stream: OK")) {
      open(clamd.address());
      holding().look();
    }
    assertThat(files.open(held.id())).isPresent();
  }

  @Test
  void a_virus_is_refused_or_erased_when_it_is_found_later() throws IOException {
    open("127.0.0.1:" + closedPort());
    StoredFile held = kept("a.pdf", MadePdf.honest(1));
    try (FakeClamd clamd = new FakeClamd("stream: Eicar-Signature FOUND")) {
      open(clamd.address());
      assertThat(refused(MadePdf.honest(1))).isEqualTo(Reason.INFECTED);
      holding().look();
    }
    assertThat(files.find(held.id())).isEmpty();
    try (FakeClamd clamd = new FakeClamd("stream: OK")) {
      open(clamd.address());
      assertThat(kept("b.pdf", MadePdf.honest(1)).held()).isFalse();
      assertThat(clamd.received()).isEqualTo(MadePdf.honest(1).length);
    }
  }

  private Holding holding() {
    return new Holding(fileRows, new Disk(settings), new Viruses(settings), files, transaction);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A document with so many bytes. */
  private static byte[] padded(int length) {
    byte[] bare = new MadePdf().stream("", new byte[100]).bytes();
    byte[] padded = new MadePdf().stream("", new byte[100 + length - bare.length]).bytes();
    int more = length - padded.length;
    return more == 0
        ? padded
        : new MadePdf().stream("", new byte[100 + length - bare.length + more]).bytes();
  }

  private boolean taken(byte[] bytes, Allowed allowed) throws IOException {
    return uploads.take(in(bytes), "x", new Field(allowed, malee)) instanceof Upload.Kept;
  }

  private Reason refused(byte[] bytes) throws IOException {
    Allowed allowed = new Allowed(FileKind.ALL, TEN);
    return ((Upload.Refused) uploads.take(in(bytes), "x", new Field(allowed, malee))).reason();
  }

  private StoredFile kept(String name, byte[] bytes) throws IOException {
    return kept(name, bytes, malee);
  }

  private StoredFile kept(String name, byte[] bytes, Uploader by) throws IOException {
    return ((Upload.Kept) uploads.take(in(bytes), name, field(by))).file();
  }

  private static Field field(Uploader by) {
    return new Field(Allowed.pdf(TEN), by);
  }

  /** Where a person's room is no matter. */
  private Uploads roomy() {
    var much =
        new FilesSettings.UploadSettings(
            DataSize.ofGigabytes(1), DataSize.ofGigabytes(1), 100, Duration.ofHours(24));
    FilesSettings wide = new FilesSettings(folder, DataSize.ofBytes(1), 50_000_000, "", much);
    return new Uploads(files, rows, attempts, wide, transaction);
  }

  private Optional<List<StoredFile>> attached(List<UUID> ids, Uploader by) {
    return transaction.execute(status -> uploads.attach(ids, by));
  }

  private boolean withdrawn(StoredFile file, Uploader by) {
    return Boolean.TRUE.equals(transaction.execute(status -> uploads.withdraw(file.id(), by)));
  }

  private void age(StoredFile file) {
    Instant before = time.instant().minus(Duration.ofHours(25));
    sql.sql("update stored_file set created_at = ? where id = ?")
        .param(java.sql.Timestamp.from(before))
        .param(file.id())
        .update();
  }

  private boolean row(UUID id, String condition) {
    return sql.sql("select " + condition + " from stored_file where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private long onDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** Says the same of every file. */
  private static final class FakeClamd implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private volatile int received;

    FakeClamd(String answer) throws IOException {
      Thread.ofVirtual().start(() -> serve(answer));
    }

    private void serve(String answer) {
      while (!socket.isClosed()) {
        try (var caller = socket.accept();
            var in = new java.io.DataInputStream(caller.getInputStream());
            OutputStream out = caller.getOutputStream()) {
          in.readNBytes("zINSTREAM\0".length());
          int bytes = 0;
          for (int length = in.readInt(); length > 0; length = in.readInt()) {
            bytes += in.readNBytes(length).length;
          }
          received = bytes;
          out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
          return;
        }
      }
    }

    String address() {
      return "127.0.0.1:" + socket.getLocalPort();
    }

    int received() {
      return received;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
