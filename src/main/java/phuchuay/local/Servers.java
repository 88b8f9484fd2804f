package phuchuay.local;

import static java.util.concurrent.CompletableFuture.runAsync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import phuchuay.platform.CannotStart;

/** The embedded servers of one data folder: ours, or those of the living process that owns it. */
final class Servers {

  private static final Map<Path, Servers> BY_FOLDER = new ConcurrentHashMap<>();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final DataFolder folder;
  private final Postgres postgres;
  private final Redis redis;
  private final MailCatcher mails = new MailCatcher();
  private final Map<Piece, Map<String, String>> running = new EnumMap<>(Piece.class);
  private CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
  private boolean stopped;
  private boolean joined;

  Servers(DataFolder folder) {
    this.folder = folder;
    this.postgres = new Postgres(folder);
    this.redis = new Redis(folder);
  }

  /** One per folder and process, shared by all contexts, stopped when the last has closed. */
  static Servers in(DataFolder folder) {
    return BY_FOLDER.computeIfAbsent(
        folder.path(),
        path -> {
          Servers servers = new Servers(folder);
          SpringApplication.getShutdownHandlers().add(servers::stop);
          return servers;
        });
  }

  MailCatcher mails() {
    return mails;
  }

  synchronized boolean joined() {
    return joined;
  }

  /**
   * Settings of the wanted pieces, told while they are still starting; {@code more} is written
   * beside them for those who join.
   */
  synchronized Map<String, String> begin(Set<Piece> wanted, Map<String, String> more) {
    if (stopped) {
      throw new CannotStart("it is being stopped.");
    }
    joined = !folder.own() && !ownerGone();
    return joined ? theirs(wanted) : ours(wanted, more);
  }

  /** Waits until all that was begun answers. */
  void ready() {
    try {
      begun().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof CannotStart problem ? problem : failed;
    }
  }

  Map<String, String> start(Set<Piece> wanted, Map<String, String> more) {
    Map<String, String> settings = begin(wanted, more);
    ready();
    return settings;
  }

  /** What is still starting is awaited, because only then it can be stopped. */
  synchronized void stop() {
    stopped = true;
    if (folder.owned()) {
      begun.exceptionally(_ -> null).join();
      folder.forget(LocalEnv.FILE);
      running.keySet().parallelStream().map(this::embedded).forEach(Embedded::stop);
      running.clear();
      folder.disown();
    }
  }

  private synchronized CompletableFuture<Void> begun() {
    return begun;
  }

  /** Waits until the owner has told how to join it, or is gone and we are the owner. */
  private boolean ownerGone() {
    Processes.await(PATIENCE, () -> Files.exists(folder.file(LocalEnv.FILE)) || folder.own());
    return folder.own();
  }

  private Map<String, String> ours(Set<Piece> wanted, Map<String, String> more) {
    if (running.isEmpty()) {
      folder.forget(LocalEnv.FILE);
    }
    for (Piece piece : wanted) {
      if (!running.containsKey(piece)) {
        Embedded server = embedded(piece);
        running.put(piece, server.prepare());
        begun = CompletableFuture.allOf(begun, runAsync(server::start, Servers::aside));
      }
    }
    Map<String, String> all = new TreeMap<>(more);
    running.values().forEach(all::putAll);
    begun = begun.thenRun(() -> LocalEnv.write(folder, all));
    return of(wanted, all);
  }

  /**
   * A real thread: loading classes from a nested jar can starve the few carriers of virtual ones.
   */
  private static void aside(Runnable start) {
    Thread.ofPlatform().daemon().name("local").start(start);
  }

  private Map<String, String> theirs(Set<Piece> wanted) {
    Map<String, String> theirs = LocalEnv.read(folder);
    for (Piece piece : wanted) {
      if (!theirs.containsKey(piece.setting)) {
        throw new CannotStart(
            "another instance runs on "
                + folder.path()
                + " with a server of its own choice; set "
                + piece.setting
                + " as it does, or name another folder with PHUCHUAY_DATA_DIR.");
      }
    }
    return of(wanted, theirs);
  }

  private Embedded embedded(Piece piece) {
    return switch (piece) {
      case POSTGRES -> postgres;
      case REDIS -> redis;
      case MAIL -> mails;
    };
  }

  private static Map<String, String> of(Set<Piece> wanted, Map<String, String> settings) {
    Map<String, String> chosen = new TreeMap<>();
    wanted.forEach(piece -> chosen.putAll(piece.of(settings)));
    return chosen;
  }
}
