import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import phuchuay.directory.Kind;
import phuchuay.directory.Provinces;
import phuchuay.directory.names.Listed;
import phuchuay.directory.names.Names;
import phuchuay.directory.names.Typing;
import phuchuay.directory.names.Typing.Mistake;

/**
 * Finding an agency among many by a misspelt name, in one process with nothing beside it: how long,
 * how much of it CPU, and how often it is among the first three. Beside it, the least that a search
 * without an index would do: to look for the letters typed in every name.
 */
public final class NameFigures {

  private static final int WARM = 20_000;
  private static final int ASKED = Integer.getInteger("queries", 30_000);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Listed> agencies = new ArrayList<>();
  private final Names names = new Names();
  private final List<Mistake> thai = new Typing(2570).mistakes();
  private final List<Mistake> english = new Typing(2571).inEnglish();
  private final Random random = new Random(17);
  private volatile int kept;

  public static void main(String[] arguments) throws IOException {
    new NameFigures(Path.of(arguments[0])).run();
  }

  private NameFigures(Path list) throws IOException {
    Provinces provinces = new Provinces();
    List<String> lines = Files.readAllLines(list);
    for (int row = 1; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      Listed agency =
          new Listed(
              new UUID(0, row),
              Kind.valueOf(cells[2]),
              cells[0],
              cells[1],
              List.of(),
              provinces.named(cells[4]).orElseThrow(),
              cells[5]);
      agencies.add(agency);
      names.put(row, agency);
    }
  }

  private void run() {
    names.settle();
    Figures cold = measure(500);
    measure(WARM);
    Figures warm = measure(ASKED);
    System.err.printf(
        Locale.ROOT,
        "%d agencies; first 500: p50 %.2f p99 %.2f ms; then: p50 %.2f p99 %.2f p99.9 %.2f max %.2f"
            + " ms, CPU p50 %.2f p99 %.2f ms%n",
        agencies.size(),
        at(cold.wall, 50),
        at(cold.wall, 99),
        at(warm.wall, 50),
        at(warm.wall, 99),
        at(warm.wall, 99.9),
        at(warm.wall, 100),
        at(warm.cpu, 50),
        at(warm.cpu, 99));
    double[] passes = passes(2000);
    line("name-search-p50", at(warm.wall, 50), at(passes, 50), "ms");
    line("name-search-p99", at(warm.wall, 99), 5, "ms");
    line("name-search-cpu-p99", at(warm.cpu, 99), 5, "ms");
    line("name-search-in-three", (double) warm.found / ASKED, 0.98, "share");
  }

  private Figures measure(int many) {
    Figures figures = new Figures(new double[many], new double[many], 0);
    for (int i = 0; i < many; i++) {
      Listed agency = any(agencies);
      String typed = typed(agency);
      long cpu = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      boolean there =
          names.find(typed, 3).stream().anyMatch(found -> found.agency().equals(agency.id()));
      figures.wall[i] = (System.nanoTime() - start) / 1e6;
      figures.cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
      figures.found += there ? 1 : 0;
    }
    Arrays.sort(figures.wall);
    Arrays.sort(figures.cpu);
    return figures;
  }

  /** Four of five in Thai, as people type. */
  private String typed(Listed agency) {
    return random.nextInt(5) > 0
        ? any(thai).made().apply(agency.name())
        : any(english).made().apply(Objects.requireNonNull(agency.english()));
  }

  private double[] passes(int many) {
    double[] millis = new double[many];
    for (int i = 0; i < many; i++) {
      String typed = typed(any(agencies));
      long start = System.nanoTime();
      int found = 0;
      for (Listed agency : agencies) {
        found += agency.name().contains(typed) ? 1 : 0;
      }
      millis[i] = (System.nanoTime() - start) / 1e6;
      kept += found;
    }
    Arrays.sort(millis);
    return millis;
  }

  private static double at(double[] sorted, double percent) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static void line(String name, double value, double bound, String unit) {
    System.out.printf(
        Locale.ROOT,
        "{\"name\":\"%s\",\"value\":%.3f,\"bound\":%.3f,\"ratio\":%.3f,\"unit\":\"%s\"}%n",
        name,
        value,
        bound,
        value / bound,
        unit);
  }

  private static final class Figures {

    private final double[] wall;
    private final double[] cpu;
    private int found;

    private Figures(double[] wall, double[] cpu, int found) {
      this.wall = wall;
      this.cpu = cpu;
      this.found = found;
    }
  }
}
