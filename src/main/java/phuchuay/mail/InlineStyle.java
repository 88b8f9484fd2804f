package phuchuay.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repeats the frame's rules for classes in the elements: many mail programs drop style sheets. */
final class InlineStyle {

  private static final Pattern RULE = Pattern.compile("(?m)^ {4}\\.([a-z]+) \\{ ([^{}\"]+) }$");
  private static final Pattern CLASS = Pattern.compile(" class=\"([a-z]+)\"");

  private InlineStyle() {}

  static String in(String html) {
    return CLASS
        .matcher(html)
        .replaceAll(
            found -> {
              String rule = rule(html, found.group(1));
              return Matcher.quoteReplacement(found.group() + " style=\"" + rule + "\"");
            });
  }

  private static String rule(String html, String name) {
    return RULE.matcher(html)
        .results()
        .filter(rule -> rule.group(1).equals(name))
        .map(rule -> rule.group(2))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the frame has no class " + name));
  }
}
