package phuchuay.files;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import phuchuay.cast.PaperText;
import phuchuay.files.paper.Press;
import phuchuay.platform.Words;

/** A paper as it is read, for the checks of templates/. */
public record PrintedPaper(String title, int pages, String text) {

  private static final Papers PAPERS = new Papers(new Words(), new Press());
  private static final Letterhead HEAD =
      new Letterhead("x", "1", URI.create("https://bot.example/"), Instant.EPOCH);

  /** One that we printed ourselves. */
  public static byte[] sample() {
    Map<String, ?> fills = Map.of("name", "x", "signature", "", "items", List.of());
    return PAPERS.print("files/sample", HEAD, fills).bytes();
  }

  public static PrintedPaper of(String template, Map<String, ?> fills) throws IOException {
    Paper paper = PAPERS.print(template, HEAD, fills);
    return new PrintedPaper(
        paper.title(), paper.pages(), String.join(" ", PaperText.pages(paper.bytes())));
  }
}
