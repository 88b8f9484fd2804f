package phuchuay.console.answers;

import java.util.Map;
import java.util.regex.Pattern;

/** What came with a form, without signs that nobody types. */
record Typed(Map<String, String> fields) {

  private static final Pattern STRANGE = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|\\p{Cs}");

  /** Of several lines. */
  String text(String name) {
    String typed = fields.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n');
    return STRANGE.matcher(typed.replace('\t', ' ')).replaceAll("").strip();
  }

  String line(String name) {
    return text(name).replace('\n', ' ');
  }

  /** 0 if it is none. */
  long number(String name) {
    String typed = line(name);
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }
}
