package phuchuay.chat.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import phuchuay.platform.Failures;

/**
 * The folders of the instances on this machine: each writes into the first that is free, and
 * nothing stays in one that nobody uses.
 */
final class Folders {

  private static final Logger log = LoggerFactory.getLogger(Folders.class);
  private static final int MOST = 16;

  private final Path all;

  Folders(Path all) {
    this.all = all;
  }

  /** The index in the first folder that is free; one that cannot be read is begun anew. */
  MessageIndex open() throws IOException {
    for (Path folder : folders()) {
      Files.createDirectories(folder);
      try {
        return openOrBegin(folder);
      } catch (LockObtainFailedException taken) {
        // another instance works there
      }
    }
    throw new IOException("all folders are taken");
  }

  private static MessageIndex openOrBegin(Path folder) throws IOException {
    try {
      return checked(MessageIndex.in(folder));
    } catch (LockObtainFailedException taken) {
      throw taken;
    } catch (IOException | RuntimeException damaged) {
      log.warn("the index of messages is damaged: {}", Failures.whereabouts(damaged));
      clear(folder);
      return MessageIndex.in(folder);
    }
  }

  private static MessageIndex checked(MessageIndex index) throws IOException {
    try {
      index.check();
      index.progress();
      return index;
    } catch (IOException | RuntimeException damaged) {
      index.close();
      throw damaged;
    }
  }

  /** Empties the folders that nobody has written into for so long: they would begin anew anyway. */
  void tidy(Duration unused) throws IOException {
    Instant before = Instant.now().minus(unused);
    for (Path folder : folders()) {
      if (Files.isDirectory(folder) && lastWritten(folder).isBefore(before)) {
        clear(folder);
      }
    }
  }

  private List<Path> folders() {
    return IntStream.rangeClosed(1, MOST).mapToObj(n -> all.resolve(Integer.toString(n))).toList();
  }

  private static Instant lastWritten(Path folder) throws IOException {
    Instant last = Instant.MAX;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Folders::written).toList()) {
        Instant at = Files.getLastModifiedTime(file).toInstant();
        last = last.equals(Instant.MAX) || at.isAfter(last) ? at : last;
      }
    }
    return last;
  }

  /** Takes everything out, if nobody works there. */
  static void clear(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Folders::written).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (LockObtainFailedException inUse) {
      // they keep it in order themselves
    }
  }

  private static boolean written(Path file) {
    return !file.endsWith(IndexWriter.WRITE_LOCK_NAME) && Files.isRegularFile(file);
  }
}
