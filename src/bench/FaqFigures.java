import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import phuchuay.faq.Entry;
import phuchuay.faq.content.Csv;
import phuchuay.faq.content.FaqFolder;
import phuchuay.faq.search.Language;
import phuchuay.faq.search.Searcher;
import phuchuay.faq.search.Topic;
import phuchuay.faq.search.TopicIndex;

/**
 * The search of answers in one process with nothing beside it: 2,000 entries built and searched by
 * one thread, and 13,000 rows of a sheet taken in. Entries are made of the sentences of our own
 * answers, or of those sets that a folder holds.
 */
public final class FaqFigures {

  private static final int ENTRIES = 2_000;
  private static final int ROWS = 13_000;
  private static final int ASKED = Integer.getInteger("queries", 20_000);

  private final Language language = Language.packaged();
  private final Random random = new Random(17);

  public static void main(String[] arguments) throws IOException {
    new FaqFigures().run();
  }

  private void run() throws IOException {
    String sets = System.getProperty("sets", "");
    List<Entry> ours = FaqFolder.in(System.getProperty("user.dir")).entries();
    List<String> sentences =
        sets.isEmpty()
            ? ours.stream().flatMap(FaqFigures::sentences).toList()
            : SearchSet.in(Path.of(sets)).stream().flatMap(set -> set.rows().stream()).toList();
    List<String> asked = sets.isEmpty() ? expected() : SearchSet.asked(Path.of(sets));
    searches(sentences, asked);
    imported(sentences);
  }

  private void searches(List<String> sentences, List<String> asked) {
    List<Topic> topics = topics(sentences);
    double[] builds = new double[7];
    TopicIndex index = new TopicIndex(topics, language);
    for (int i = 0; i < builds.length; i++) {
      long start = System.nanoTime();
      index = new TopicIndex(topics, language);
      builds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(builds);
    Searcher searcher =
        new Searcher(index, FaqFolder.in(System.getProperty("user.dir")).calibration());
    measure(searcher, asked, ASKED / 2);
    long start = System.nanoTime();
    double[] millis = measure(searcher, asked, ASKED);
    double seconds = (System.nanoTime() - start) / 1e9;
    line("faq-searches", ASKED / seconds, 500, ASKED / seconds / 500, "searches/s");
    line("faq-search-p50", at(millis, 50), 2, at(millis, 50) / 2, "ms");
    line("faq-search-p99", at(millis, 99), 10, at(millis, 99) / 10, "ms");
    line("faq-build", builds[builds.length / 2], 1, builds[builds.length / 2], "s");
  }

  private double[] measure(Searcher searcher, List<String> asked, int many) {
    double[] millis = new double[many];
    for (int i = 0; i < many; i++) {
      String typed = asked.get(random.nextInt(asked.size()));
      long start = System.nanoTime();
      searcher.find(typed, "", 10);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  /** Five questions an answer, as sheets of sayings have them, read from a file and searched. */
  private void imported(List<String> sentences) throws IOException {
    Path faq = Files.createDirectories(Files.createTempDirectory("bench").resolve("faq"));
    StringBuilder sheet = new StringBuilder("id,question,answer,system\n");
    for (int row = 0; row < ROWS; row++) {
      String question = sentences.get(row % sentences.size()) + " " + row / sentences.size();
      sheet.append("a").append(row / 5).append(",\"").append(question.replace("\"", "\"\""));
      sheet.append("\",\"").append("คำตอบ ".repeat(20)).append(row / 5).append("\",gpp\n");
    }
    Files.writeString(faq.resolve("many.csv"), sheet);
    long start = System.nanoTime();
    List<Topic> topics =
        FaqFolder.in(faq.getParent().toString()).entries().stream()
            .map(entry -> new Topic(entry.id(), entry.system(), entry.wordings(), entry.answer()))
            .toList();
    new TopicIndex(topics, language);
    double seconds = (System.nanoTime() - start) / 1e9;
    line("faq-import", seconds, 10, seconds / 10, "s");
  }

  private List<Topic> topics(List<String> sentences) {
    List<String> shuffled = new ArrayList<>(sentences);
    Collections.shuffle(shuffled, random);
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      String sentence = shuffled.get(i % shuffled.size());
      topics.add(new Topic("entry/" + i, "", List.of(sentence), sentence));
    }
    return topics;
  }

  private static Stream<String> sentences(Entry entry) {
    return Stream.concat(entry.wordings().stream(), entry.answer().lines())
        .filter(line -> !line.isBlank());
  }

  private static List<String> expected() throws IOException {
    return Csv.rows(Files.readString(Path.of("faq/expected.csv"))).stream()
        .skip(1)
        .map(List::getFirst)
        .toList();
  }

  private static double at(double[] sorted, double percent) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static void line(String name, double value, double bound, double ratio, String unit) {
    System.out.printf(
        Locale.ROOT,
        "{\"name\":\"%s\",\"value\":%.3f,\"bound\":%.3f,\"ratio\":%.3f,\"unit\":\"%s\"}%n",
        name,
        value,
        bound,
        ratio,
        unit);
  }
}
