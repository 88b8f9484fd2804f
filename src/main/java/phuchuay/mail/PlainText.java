package phuchuay.mail;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The same words for who reads mails without HTML: our own simple pages, not any page. */
final class PlainText {

  private static final Pattern UNSEEN = Pattern.compile("(?s)\\A.*<body[^>]*>|<!--.*?-->");
  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>");
  private static final Pattern LINE = Pattern.compile("<br ?/?> ?");
  private static final Pattern ITEM = Pattern.compile(" ?<li[^>]*> ?");
  private static final Pattern BLOCK = Pattern.compile(" ?</?(?:h1|h2|p|div|ul|hr)\\b[^>]*> ?");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private PlainText() {}

  static String of(String html) {
    String text = UNSEEN.matcher(html).replaceAll("").replaceAll("\\s+", " ");
    text = LINK.matcher(text).replaceAll(PlainText::link);
    text = LINE.matcher(text).replaceAll("\n");
    text = ITEM.matcher(text).replaceAll("\n- ");
    text = BLOCK.matcher(text).replaceAll("\n\n");
    text = TAG.matcher(text).replaceAll("");
    return HtmlUtils.htmlUnescape(text)
            .replaceAll(" *\n *", "\n")
            .replaceAll("\n{3,}", "\n\n")
            .strip()
        + "\n";
  }

  private static String link(MatchResult link) {
    String address = link.group(1);
    String words = TAG.matcher(link.group(2)).replaceAll("").strip();
    return Matcher.quoteReplacement(
        words.equals(address) ? address : words + ":<br>" + address + "<br>");
  }
}
