package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** Photos that people send, each unlike all others, held against what is kept of them. */
final class Photos {

  static final int BYTES = 48 * 1024;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final byte[] PICTURE = SentFiles.photo(300, 200);

  private record Row(
      String messageId, String state, String reason, int attempts, UUID fileId, Long bytes) {}

  private final Crowd crowd;
  private final UnreliableLine line;
  private final JdbcClient sql;
  private final Path folder;
  private final Map<String, byte[]> sent = new ConcurrentHashMap<>();

  Photos(Crowd crowd, UnreliableLine line, JdbcClient sql, Path folder) {
    this.crowd = crowd;
    this.line = line;
    this.sql = sql;
    this.folder = folder;
  }

  void send(int many) {
    for (int i = 0; i < many; i++) {
      ObjectNode event = Webhooks.message("U7%031d".formatted(sent.size()), "image", "");
      String id = event.path("message").path("id").asString();
      sent.put(id, photo(sent.size()));
      line.contents.put(id, sent.get(id));
      crowd.says(event);
    }
  }

  private static byte[] photo(int seed) {
    byte[] rest = new byte[BYTES - PICTURE.length];
    new Random(seed).nextBytes(rest);
    byte[] photo = Arrays.copyOf(PICTURE, BYTES);
    System.arraycopy(rest, 0, photo, PICTURE.length, rest.length);
    return photo;
  }

  /** Every one was tried and waits, some more than once, and nothing of any is in its place. */
  void all_wait_for_room() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(rows())
                    .hasSize(sent.size())
                    .allSatisfy(
                        row -> {
                          assertThat(row.state()).isEqualTo("WANTED");
                          assertThat(row.reason()).isEqualTo("the store is full");
                        }));
    assertThat(rows().stream().mapToInt(Row::attempts).sum()).isGreaterThan(sent.size());
    assertThat(inTheirPlaces()).isEmpty();
  }

  /** Every one is here, byte by byte, and the folder holds nothing else. */
  void all_are_here() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSize(sent.size()).allMatch(row -> row.state().equals("FETCHED"));
    for (Row row : rows) {
      byte[] photo = sent.get(row.messageId());
      assertThat(place(row.fileId())).hasBinaryContent(photo);
      assertThat(row.bytes()).isEqualTo(photo.length);
    }
    assertThat(inTheirPlaces())
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(row -> place(row.fileId())).toList());
    assertThat(folder.resolve("arriving")).isEmptyDirectory();
  }

  boolean none_waits() {
    return rows().stream().noneMatch(row -> row.state().equals("WANTED"));
  }

  /** How they stand, how often each was tried. */
  String counts() {
    Map<String, Integer> counts = new TreeMap<>();
    rows().forEach(row -> counts.merge(row.state(), 1, Integer::sum));
    int tries = rows().stream().mapToInt(Row::attempts).sum();
    return "%d photos sent, tried %d times: %s".formatted(sent.size(), tries, counts);
  }

  private Path place(UUID file) {
    String name = file.toString();
    return folder.resolve(name.substring(name.length() - 2)).resolve(name);
  }

  private List<Path> inTheirPlaces() {
    try (Stream<Path> all = Files.find(folder, 2, (path, kind) -> kind.isRegularFile())) {
      return all.filter(path -> path.getParent().getFileName().toString().length() == 2).toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private List<Row> rows() {
    return sql.sql(
            """
            select m.message_id, m.state, m.reason, m.attempts, m.file_id, f.bytes
            from media m left join stored_file f on f.id = m.file_id
            """)
        .query(Row.class)
        .list();
  }
}
