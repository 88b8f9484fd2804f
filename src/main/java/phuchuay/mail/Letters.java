package phuchuay.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Wording;
import phuchuay.platform.Words;

/** Writes letters: the words of a template in the frame that all mails share. */
@Component
class Letters {

  private static final String FRAME = "mail/frame";
  private static final int SUBJECT = 78;
  private static final Pattern TITLE = Pattern.compile("(?s)\\s*<title>(.*?)</title>\\s*");
  private static final Pattern NOT_IN_A_LINE =
      Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private final Words words;
  private final String home;

  @Autowired
  Letters(Words words, PublicAddress house) {
    this(words, house.of("/").toString());
  }

  Letters(Words words, String home) {
    this.words = words;
    this.home = home;
  }

  Letter write(String template, Map<String, ?> fills) {
    Wording wording = words.mail(template, fills);
    String said = wording.messages().getFirst();
    Matcher title = TITLE.matcher(said);
    if (!title.find()) {
      throw new IllegalStateException("mail template " + template + " has no <title>");
    }
    String subject = line(HtmlUtils.htmlUnescape(title.group(1)));
    String html = framed(subject, title.replaceFirst(""));
    return new Letter(wording.version(), subject, html, PlainText.of(html));
  }

  private String framed(String subject, String content) {
    Map<String, String> fills = Map.of("title", subject, "content", content, "home", home);
    return InlineStyle.in(words.mail(FRAME, fills).messages().getFirst());
  }

  /** One line that no header can be hidden in, and no longer than a list of mails shows. */
  private static String line(String text) {
    String line = NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SUBJECT - 1)) + "…";
  }
}
