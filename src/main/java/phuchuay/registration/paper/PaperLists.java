package phuchuay.registration.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Found;
import phuchuay.directory.HandedInTable;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Meant;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Failures;
import phuchuay.platform.Party;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.code.CodeMarks;
import phuchuay.registration.code.CodeRows;

/**
 * Takes in lists of codes that were printed elsewhere, one list after another, a few hundred lines
 * a commit: how far it has come is always to be read. A list handed in again changes nothing.
 */
@Component
class PaperLists implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PaperLists.class);
  private static final int BATCH = 200;
  private static final int MOST_LINES = 20_000;
  private static final int SHOWN = 120;

  private final PaperRows rows;
  private final CodeRows codes;
  private final CodeMarks marks;
  private final Agencies agencies;
  private final Audit audit;
  private final RegistrationSettings settings;
  private final TransactionTemplate transaction;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("paper").factory());

  PaperLists(
      PaperRows rows,
      CodeRows codes,
      CodeMarks marks,
      Agencies agencies,
      Audit audit,
      RegistrationSettings settings,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.codes = codes;
    this.marks = marks;
    this.agencies = agencies;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
  }

  /**
   * Begins to take a list in; its file is gone at once, so that no code lies on the disk. Empty
   * when it is no list of codes, or too long.
   */
  Optional<UUID> begin(Path file, String name, AccountSystem system, Party by) {
    try {
      List<Numbered> lines = new ArrayList<>();
      boolean table = HandedInTable.read(file, (n, cells) -> lines.add(new Numbered(n, cells)));
      return table && !lines.isEmpty() && lines.size() <= MOST_LINES
          ? begin(lines, name, system, by)
          : Optional.empty();
    } catch (IOException unreadable) {
      log.warn("a list of codes was not read: {}", Failures.whereabouts(unreadable));
      return Optional.empty();
    } finally {
      delete(file);
    }
  }

  private Optional<UUID> begin(List<Numbered> lines, String name, AccountSystem system, Party by) {
    PaperColumns columns = PaperColumns.of(lines.getFirst().cells());
    if (!columns.readable()) {
      return Optional.empty();
    }
    List<Numbered> rest = lines.subList(1, lines.size());
    UUID list = transaction.execute(_ -> begin(name, system, rest.size(), by));
    worker.submit(() -> run(list, rest, columns, system));
    return Optional.of(list);
  }

  private void run(UUID list, List<Numbered> lines, PaperColumns columns, AccountSystem system) {
    try {
      boolean stopped = false;
      for (int from = 0; from < lines.size() && !stopped; from += BATCH) {
        List<Numbered> some = lines.subList(from, Math.min(lines.size(), from + BATCH));
        stopped = Boolean.TRUE.equals(transaction.execute(_ -> take(some, columns, list, system)));
      }
      rows.ended(list, stopped ? "STOPPED" : "DONE");
    } catch (RuntimeException failure) {
      log.warn("a list of codes was not taken in: {}", Failures.whereabouts(failure));
      rows.ended(list, "FAILED");
    }
  }

  /** Whether somebody wants it stopped. */
  private boolean take(
      List<Numbered> lines, PaperColumns columns, UUID list, AccountSystem system) {
    return rows.tell(list, lines.stream().map(line -> take(line, columns, list, system)).toList());
  }

  private UUID begin(String name, AccountSystem system, int lines, Party by) {
    UUID list = rows.begin(name, system.word(), lines, by.id());
    audit.write(
        Act.by(by, "paper-codes.taken-in").about(Party.of("list", list)).with("lines", lines));
    return list;
  }

  private PaperLine take(Numbered line, PaperColumns columns, UUID list, AccountSystem system) {
    String name = PaperColumns.cell(line.cells(), columns.agency());
    String shown = name.length() > SHOWN ? name.substring(0, SHOWN) : name;
    Optional<String> code = marks.read(PaperColumns.cell(line.cells(), columns.code()));
    if (code.isEmpty()) {
      return PaperLine.refused(line.number(), "CODE", shown);
    }
    Optional<UUID> byNumber =
        IdNumber.read(PaperColumns.cell(line.cells(), columns.number()))
            .flatMap(agencies::byNumber)
            .map(Agency::id);
    if (byNumber.isPresent()) {
      return keep(line, shown, byNumber.get(), code.get(), list, system);
    }
    String place = PaperColumns.cell(line.cells(), columns.province());
    return switch (agencies.meant((name + " " + place).strip())) {
      case Meant.This(Found found) when found.score() >= Meant.EXACT ->
          keep(line, shown, found.agency(), code.get(), list, system);
      case Meant.OneOf _ -> PaperLine.refused(line.number(), "MANY", shown);
      default -> PaperLine.refused(line.number(), "AGENCY", shown);
    };
  }

  private PaperLine keep(
      Numbered line, String shown, UUID agency, String code, UUID list, AccountSystem system) {
    if (codes.takeIn(system.word(), agency, list, code, settings.paperLife())) {
      return new PaperLine(line.number(), "CREATED", null, shown, agency);
    }
    return codes.liesWith(agency, code)
        ? new PaperLine(line.number(), "SAME", null, shown, agency)
        : PaperLine.refused(line.number(), "TAKEN", shown);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      log.warn("a list of codes stays in the temporary folder");
    }
  }

  private record Numbered(int number, List<String> cells) {}
}
