package phuchuay.directory.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.directory.kept.Field;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.kept.ParticularsReader;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Refused;
import phuchuay.directory.kept.Register;
import phuchuay.platform.Failures;
import phuchuay.platform.Party;

/**
 * Takes lists of agencies in, one list after another, a batch of lines a commit: how far it has
 * come and what became of each line is always to be read. A list handed in again changes nothing.
 */
@Component
class Imports implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final int BATCH = 1000;
  private static final int MOST_LINES = 200_000;

  private final ImportRows rows;
  private final Register register;
  private final ParticularsReader reader;
  private final TransactionTemplate transaction;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

  Imports(
      ImportRows rows,
      Register register,
      ParticularsReader reader,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.register = register;
    this.reader = reader;
    this.transaction = transaction;
  }

  /** Begins to take a list in; the file is ours from now on and deleted in the end. */
  Begun begin(Path file, String name, Party by) {
    UUID id = rows.begin(name, by);
    return new Begun(id, worker.submit(() -> run(id, file, by)));
  }

  void run(UUID id, Path file, Party by) {
    try {
      int lines = count(file);
      rows.counted(id, lines);
      new Run(id, by).read(file);
    } catch (Refused refused) {
      rows.failed(id, refused.reason());
    } catch (IOException | RuntimeException failure) {
      log.warn("a list of agencies was not taken in: {}", Failures.whereabouts(failure));
      rows.failed(id, Reason.INTERRUPTED);
    } finally {
      delete(file);
    }
  }

  private static int count(Path file) throws IOException {
    int[] lines = {-1};
    Tables.read(
        file,
        _ -> {
          if (++lines[0] > MOST_LINES) {
            throw new Refused(Reason.TOO_MANY_LINES);
          }
        });
    return Math.max(0, lines[0]);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      log.warn("a list of agencies stays in the temporary folder");
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  /** A list on its way, and its end to wait for. */
  record Begun(UUID id, Future<?> end) {}

  /** One list being read. */
  private final class Run {

    private final UUID id;
    private final Party by;
    private final List<Tables.Line> waiting = new ArrayList<>(BATCH);
    private Map<Field, Integer> places = Map.of();
    private boolean stopped;

    private Run(UUID id, Party by) {
      this.id = id;
      this.by = by;
    }

    private void read(Path file) throws IOException {
      Tables.read(file, this::take);
      flush();
      if (places.isEmpty()) {
        throw new Refused(Reason.NO_HEADINGS);
      }
      rows.ended(id, stopped ? "STOPPED" : "DONE");
    }

    private void take(Tables.Line line) {
      if (places.isEmpty()) {
        places = headings(line);
        return;
      }
      waiting.add(line);
      if (waiting.size() == BATCH) {
        flush();
      }
    }

    private static Map<Field, Integer> headings(Tables.Line line) {
      Map<Field, Integer> places = Headings.places(line.cells());
      if (!places.keySet().containsAll(Headings.NEEDED)) {
        throw new Refused(Reason.NO_HEADINGS);
      }
      return places;
    }

    private void flush() {
      if (!stopped && !waiting.isEmpty()) {
        stopped = Boolean.TRUE.equals(transaction.execute(_ -> enter(List.copyOf(waiting))));
      }
      waiting.clear();
    }

    /** What could be read is entered; the verdicts come back in the order of the lines. */
    private boolean enter(List<Tables.Line> lines) {
      List<Told> told = lines.stream().map(this::read).toList();
      List<Particulars> readable =
          told.stream().flatMap(line -> line.particulars().stream()).toList();
      var verdicts = register.enter(readable, by).iterator();
      rows.tell(
          id,
          told.stream()
              .map(line -> line.particulars().isEmpty() ? line : line.judged(verdicts.next()))
              .toList());
      return rows.advance(id, lines.size());
    }

    private Told read(Tables.Line line) {
      Map<Field, String> cells = new EnumMap<>(Field.class);
      places.forEach((column, at) -> cells.put(column, line.cell(at)));
      String name = cells.getOrDefault(Field.NAME, "");
      try {
        return Told.read(line.number(), name, reader.read(cells));
      } catch (Refused refused) {
        return Told.refused(line.number(), name, refused.reason());
      }
    }
  }
}
