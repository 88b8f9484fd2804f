package phuchuay.files;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import phuchuay.files.paper.Press;
import phuchuay.platform.Fills;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Words;

/**
 * Letters and forms (หนังสือ แบบคำขอ) as PDF: the words of a template in the frame of all papers.
 */
@Component
public class Papers {

  private static final String FRAME = "files/frame";
  private static final Pattern TITLE = Pattern.compile("(?s)\\s*<title>(.*?)</title>\\s*");
  private static final int DOTS = 8;

  private final Words words;
  private final Press press;

  Papers(Words words, Press press) {
    this.words = words;
    this.press = press;
  }

  /** Prints a letter template ("room/name"); a {@link Picture} among its fills is shown. */
  public Paper print(String template, Letterhead head, Map<String, ?> fills) {
    String said = words.letter(template, fills).messages().getFirst();
    Matcher title = TITLE.matcher(said);
    if (!title.find()) {
      throw new IllegalStateException("letter template " + template + " has no <title>");
    }
    String named = HtmlUtils.htmlUnescape(title.group(1)).strip();
    Map<String, Object> frame = frame(head);
    frame.put("title", named);
    frame.put("content", title.replaceFirst(""));
    Map<String, byte[]> pictures = pictures(fills);
    pictures.putAll(pictures(frame));
    String xhtml = words.letter(FRAME, frame).messages().getFirst();
    return press.print(named, xhtml, pictures, head.written());
  }

  private static Map<String, Object> frame(Letterhead head) {
    String check = Objects.toString(head.check(), "");
    Map<String, Object> fills = new HashMap<>();
    fills.put("system", head.system());
    fills.put("reference", head.reference());
    fills.put("date", ThaiDates.date(head.written()));
    fills.put("check", check);
    fills.put("mark", check.isEmpty() ? "" : Picture.ofPng(Marks.qr(check).png(DOTS)));
    return fills;
  }

  private static Map<String, byte[]> pictures(Map<String, ?> fills) {
    return Fills.named(fills)
        .filter(Picture.class::isInstance)
        .map(Picture.class::cast)
        .collect(Collectors.toMap(Picture::name, Picture::png, (one, same) -> one, HashMap::new));
  }
}
