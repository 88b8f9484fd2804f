package phuchuay.platform.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thymeleaf.templatemode.TemplateMode;

/** One file of templates/: its words and the fills that it says it needs in its first line. */
public record Template(
    String id, String version, TemplateMode mode, Set<String> fills, String body) {

  private static final Pattern HEAD =
      Pattern.compile("\\A\\s*(?:<!--)?/\\*\\[-\\s*fills:([^\\n]*?)-]\\*/(?:-->)?[ \\t]*\\r?\\n?");

  static Template of(String id, TemplateMode mode, byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      throw new IllegalStateException(
          "template " + id + " must begin with its fills: /*[- fills: a, b -]*/");
    }
    return new Template(
        id, digest(file), mode, names(head.group(1)), text.substring(head.end()).strip());
  }

  /** Refuses fills that the template does not know, and the lack of one that it needs. */
  public void check(Map<String, ?> given) {
    if (!given.keySet().equals(fills)) {
      throw new IllegalArgumentException(
          "template "
              + id
              + " takes the fills "
              + fills
              + ", not "
              + new TreeSet<>(given.keySet()));
    }
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String digest(byte[] file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
