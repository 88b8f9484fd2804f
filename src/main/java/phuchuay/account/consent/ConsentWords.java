package phuchuay.account.consent;

import java.util.ArrayList;
import java.util.List;

/** The words of a consent in one language, ready for a page: a title, then blocks of plain text. */
public record ConsentWords(String title, List<Block> blocks) {

  /** A heading, a paragraph, or points of a list. */
  public record Block(String kind, List<String> lines) {}

  static ConsentWords read(String text) {
    String title = "";
    List<Block> blocks = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("## ")) {
        blocks.add(new Block("heading", List.of(line.substring(3))));
      } else if (line.startsWith("- ")) {
        point(blocks, line.substring(2));
      } else {
        blocks.add(new Block("paragraph", List.of(line)));
      }
    }
    return new ConsentWords(title, List.copyOf(blocks));
  }

  private static void point(List<Block> blocks, String point) {
    if (blocks.isEmpty() || !blocks.getLast().kind().equals("points")) {
      blocks.add(new Block("points", new ArrayList<>()));
    }
    blocks.getLast().lines().add(point);
  }
}
