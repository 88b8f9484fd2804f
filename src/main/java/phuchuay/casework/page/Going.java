package phuchuay.casework.page;

import java.util.UUID;
import phuchuay.casework.page.Sheets.Open;

/** Where somebody goes on to who has saved a step, by the button that they pressed. */
final class Going {

  private static final String TO = "to-";
  private static final String ROWS = "rows-";

  private Going() {}

  static String on(String go, Open open, String step, int rows, boolean imported) {
    UUID id = open.file().id();
    String here = Ways.step(id, step);
    if (imported) {
      return here + "?news=rows";
    }
    if (go.startsWith(TO)) {
      return Ways.step(id, open.step(go.substring(TO.length())).id());
    }
    if (go.matches(ROWS + "\\d{1,4}")) {
      return here + "?rows=" + go.substring(ROWS.length());
    }
    return switch (go) {
      case "next" -> Ways.after(id, open.steps(), step);
      case "back" -> Ways.before(id, open.steps(), step);
      case "summary" -> Ways.summary(id);
      case "more" -> here + "?blank=13&rows=" + rows;
      case "keep" -> here + "?news=kept&rows=" + rows;
      default -> rows > 1 ? here + "?rows=" + rows : here;
    };
  }
}
