package phuchuay.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What lies between the instances and PostgreSQL, and can be cut in every way we know. */
final class Cable implements AutoCloseable {

  enum State {
    WHOLE,
    /** Nobody is there: a connection is refused. */
    UNPLUGGED,
    /** A connection is taken and nothing ever comes back, nor does what was said arrive. */
    BLACK_HOLE,
    /** Some connections end when they commit, before the answer. */
    FRAYED_AT_COMMIT,
    /** Some connections end at any statement, before the answer. */
    FRAYED
  }

  /** Meanwhile a strand that commits sinks before it has, and leaves its locks behind. */
  private static final long TIME_TO_SINK = 1000;

  private static final int ONE_COMMIT_IN = 12;
  private static final int ONE_STATEMENT_IN = 60;

  private final int database;
  private final InetSocketAddress address;
  private final Queue<Strand> strands = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private volatile State state = State.WHOLE;
  private volatile ServerSocket door;

  Cable(int database) {
    this.database = database;
    plugIn(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.address = (InetSocketAddress) door.getLocalSocketAddress();
  }

  int port() {
    return address.getPort();
  }

  /** How often it was cut, and how. */
  Map<String, AtomicLong> counts() {
    return new TreeMap<>(counts);
  }

  void becomes(State next) {
    State before = state;
    state = next;
    if (next == State.UNPLUGGED) {
      unplug();
      strands.forEach(Strand::tear);
    } else if (before == State.UNPLUGGED) {
      plugIn(address);
    }
    if (next == State.BLACK_HOLE) {
      strands.forEach(Strand::sinkAtCommit);
      UnreliableLine.pause(TIME_TO_SINK);
      strands.forEach(Strand::sink);
    }
  }

  /** Every connection there is ends with a reset; new ones hold. */
  void tear() {
    strands.stream().filter(Strand::tear).forEach(_ -> count("torn"));
  }

  boolean sinks() {
    return state == State.BLACK_HOLE;
  }

  /** Whether a request ends its connection here. */
  boolean frays(boolean commit) {
    Random random = ThreadLocalRandom.current();
    return switch (state) {
      case FRAYED_AT_COMMIT -> commit && random.nextInt(ONE_COMMIT_IN) == 0;
      case FRAYED -> random.nextInt(ONE_STATEMENT_IN) == 0;
      default -> false;
    };
  }

  void count(String what) {
    counts.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
  }

  int database() {
    return database;
  }

  private void plugIn(InetSocketAddress at) {
    try {
      ServerSocket fresh = new ServerSocket();
      fresh.setReuseAddress(true);
      fresh.bind(at, 200);
      door = fresh;
      Thread.ofPlatform().daemon().name("cable").start(() -> welcome(fresh));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private void welcome(ServerSocket open) {
    try {
      while (true) {
        Strand strand = new Strand(open.accept(), this);
        strands.add(strand);
        strand.start();
      }
    } catch (IOException unplugged) {
      // this door is closed for good
    }
  }

  private void unplug() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    unplug();
    strands.forEach(Strand::end);
  }
}
