import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends signed webhooks over a number of connections, at a fixed rate or as fast as they are
 * answered.
 */
final class Driver {

  /**
   * @param perSecond the rate of new events, or 0 for as fast as can be
   * @param people how many distinct people there are; 0 for a new one each time
   * @param duplicates share of events sent twice at once; {@code redelivered} share sent again
   *     later
   */
  record Load(
      int connections,
      int perSecond,
      double seconds,
      int people,
      double duplicates,
      double redelivered) {}

  record Result(
      long sent,
      long acknowledged,
      long refused,
      double perSecond,
      double p50,
      double p99,
      long events) {}

  private final int port;
  private final Load load;
  private final String run;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong ok = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final long[] micros = new long[4_000_000];
  private final AtomicInteger measured = new AtomicInteger();

  /** When each reply token was first told. */
  final ConcurrentHashMap<String, Long> told = new ConcurrentHashMap<>();

  Driver(int port, Load load, String run) {
    this.port = port;
    this.load = load;
    this.run = run;
  }

  Result run() throws Exception {
    long start = System.nanoTime();
    long until = start + (long) (load.seconds() * 1e9);
    CountDownLatch over = new CountDownLatch(load.connections());
    for (int i = 0; i < load.connections(); i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  connection(start, until);
                } catch (IOException broken) {
                  refused.incrementAndGet();
                } finally {
                  over.countDown();
                }
              });
    }
    over.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    int n = Math.min(measured.get(), micros.length);
    Arrays.sort(micros, 0, n);
    return new Result(
        ok.get() + refused.get(),
        ok.get(),
        refused.get(),
        ok.get() / seconds,
        n == 0 ? 0 : micros[n / 2] / 1000.0,
        n == 0 ? 0 : micros[(int) (n * 0.99)] / 1000.0,
        next.get());
  }

  private void connection(long start, long until) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
      while (true) {
        long number = next.getAndIncrement();
        if (load.perSecond() > 0) {
          long due = start + number * 1_000_000_000L / load.perSecond();
          if (due > until) {
            next.decrementAndGet();
            return;
          }
          while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
          }
        } else if (System.nanoTime() > until) {
          next.decrementAndGet();
          return;
        }
        if (load.perSecond() > 0) {
          told.put(Webhooks.replyToken(run, number), System.nanoTime());
        }
        send(socket, in, number, false);
        double dice = ThreadLocalRandom.current().nextDouble();
        if (dice < load.duplicates()) {
          send(socket, in, number, false);
        } else if (dice < load.duplicates() + load.redelivered()) {
          send(socket, in, number, true);
        }
      }
    }
  }

  private void send(Socket socket, InputStream in, long number, boolean again) throws IOException {
    long person = load.people() == 0 ? number : number % load.people();
    byte[] request = Webhooks.request(run, number, person, again);
    long sent = System.nanoTime();
    socket.getOutputStream().write(request);
    Http.Message answer = Http.read(in);
    if (answer == null) {
      throw new IOException("hung up");
    }
    int at = measured.getAndIncrement();
    if (at < micros.length) {
      micros[at] = (System.nanoTime() - sent) / 1000;
    }
    (answer.status() == 200 ? ok : refused).incrementAndGet();
  }
}
