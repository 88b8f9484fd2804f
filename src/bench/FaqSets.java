import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the right answer of somebody else's sets comes first, asked over the public search of a
 * service whose answers are those sets.
 */
public final class FaqSets {

  private static final String CLEAN = "clean";

  public static void main(String[] arguments) throws Exception {
    for (SearchSet set : SearchSet.in(Path.of(arguments[0]))) {
      Path data = Files.createTempDirectory("bench");
      System.setProperty("phuchuay.data-dir", data.toString());
      try (ConfigurableApplicationContext house =
          SpringApplication.run(
              Class.forName("phuchuay.Phuchuay"),
              "--server.port=0",
              "--management.server.port=0",
              "--phuchuay.demo=false",
              "--phuchuay.faq.requests-per-minute=0",
              "--PHUCHUAY_CONTENT_DIR=" + content(set, data),
              "--logging.level.root=WARN")) {
        String port = house.getEnvironment().getProperty("local.server.port");
        new FaqSets(Integer.parseInt(port)).score(set);
      }
    }
    System.exit(0);
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final int port;

  private FaqSets(int port) {
    this.port = port;
  }

  /** A content folder whose answers are the set. */
  private static Path content(SearchSet set, Path data) throws Exception {
    Path folder = Files.createDirectories(data.resolve("content/faq/" + set.name()));
    StringBuilder sheet = new StringBuilder("id,question,answer,system\n");
    set.corpus()
        .forEach(
            row ->
                sheet.append(
                    "%s,\"%s\",%s,%s\n"
                        .formatted(
                            row.entry(),
                            row.text().replace("\"", "\"\""),
                            row.entry(),
                            set.name())));
    Files.writeString(folder.resolve("set.csv"), sheet);
    return data.resolve("content");
  }

  private void score(SearchSet set) throws Exception {
    Map<String, Double> first = new TreeMap<>();
    for (var kind : set.questions().entrySet()) {
      first.put(kind.getKey(), first(kind.getValue()));
    }
    first.forEach((kind, share) -> line(set.name() + "-" + kind, share));
    line(
        set.name() + "-noise",
        first.entrySet().stream()
            .filter(kind -> !kind.getKey().equals(CLEAN))
            .mapToDouble(Map.Entry::getValue)
            .average()
            .orElse(0));
  }

  private double first(List<SearchSet.Row> questions) throws Exception {
    int right = 0;
    for (SearchSet.Row question : questions) {
      right += question.entry().equals(best(question.text())) ? 1 : 0;
    }
    return (double) right / questions.size();
  }

  private String best(String typed) throws Exception {
    String query = "?size=10&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/faq/search" + query);
    JsonNode found =
        json.readTree(
            http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body());
    return found.path("hits").path(0).path("id").asString("");
  }

  private static void line(String name, double value) {
    System.out.printf(
        Locale.ROOT, "{\"name\":\"faq-%s\",\"value\":%.4f,\"unit\":\"first\"}%n", name, value);
  }
}
