package phuchuay.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import phuchuay.files.judging.Examination;
import phuchuay.files.judging.Findings;

/** Looks into files, a few at a time: it is work for the processor, and may take a second. */
@Component
class Looking {

  private final Semaphore glasses =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  Findings at(FileKind kind, Path file) throws IOException {
    glasses.acquireUninterruptibly();
    try {
      return Examination.of(kind, file);
    } finally {
      glasses.release();
    }
  }
}
