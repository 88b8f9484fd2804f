package phuchuay.faq.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import phuchuay.faq.Entry;
import phuchuay.faq.search.Calibration;

/**
 * Where faq/ is: packaged, or a folder that replaces the packaged one as a whole. Files that end in
 * .md hold an answer each, those in .csv many.
 */
public record FaqFolder(@Nullable Path folder) {

  private static final String CALIBRATION = "calibration.properties";
  private static final String EXPECTED = "expected.csv";
  private static final String PACKAGED = "/faq/";
  private static final Set<String> NO_ANSWERS = Set.of("README.md", EXPECTED);
  private static final PathMatchingResourcePatternResolver FILES =
      new PathMatchingResourcePatternResolver();

  public static FaqFolder in(String contentDir) {
    Path folder = Path.of(contentDir).resolve("faq").toAbsolutePath();
    return new FaqFolder(!contentDir.isBlank() && Files.isDirectory(folder) ? folder : null);
  }

  /** Every answer, in the order of their files' names. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    texts()
        .forEach(
            (name, text) -> {
              try {
                entries.addAll(
                    name.endsWith(".md")
                        ? List.of(EntryFile.read(name, text))
                        : EntrySheet.read(name, text));
              } catch (RuntimeException wrong) {
                throw new UnreadableAnswers(name, wrong);
              }
            });
    return entries;
  }

  /** How sure the search may be, as learnt from these answers, or from ours. */
  public Calibration calibration() {
    try {
      return Calibration.read(ownOrOurs(CALIBRATION));
    } catch (IllegalArgumentException wrong) {
      throw new UnreadableAnswers(CALIBRATION, wrong);
    }
  }

  /** What people type and what should come of it; of a folder of one's own, only its own. */
  public List<Expected> expected() {
    boolean none = folder != null && !Files.exists(folder.resolve(EXPECTED));
    return none ? List.of() : Expected.read(ownOrOurs(EXPECTED));
  }

  private String ownOrOurs(String name) {
    try {
      Path own = folder == null ? null : folder.resolve(name);
      return own != null && Files.exists(own)
          ? Files.readString(own)
          : FILES.getResource("classpath:faq/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes whenever a file does; stays the same for what is packaged. */
  public String state() {
    if (folder == null) {
      return "";
    }
    StringBuilder state = new StringBuilder();
    for (Path file : files(folder)) {
      try {
        state
            .append(file)
            .append(Files.getLastModifiedTime(file).toMillis())
            .append(' ')
            .append(Files.size(file));
      } catch (IOException gone) {
        state.append('?');
      }
    }
    return state.toString();
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    try {
      if (folder == null) {
        for (String ending : List.of(".md", ".csv")) {
          for (Resource file : FILES.getResources("classpath*:faq/**/*" + ending)) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf(PACKAGED) + PACKAGED.length());
            put(texts, name, file.getContentAsByteArray());
          }
        }
      } else {
        for (Path file : files(folder)) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          put(texts, name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static void put(Map<String, String> texts, String name, byte[] file) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (!NO_ANSWERS.contains(last) && !last.endsWith(".properties")) {
      texts.put(name, new String(file, StandardCharsets.UTF_8));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(md|csv|properties)"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
