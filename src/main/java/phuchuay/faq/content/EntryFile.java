package phuchuay.faq.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import phuchuay.faq.Entry;

/** One answer as a file: what is known about it between two lines of ---, then its words. */
final class EntryFile {

  private static final Pattern PARTS =
      Pattern.compile("\\A\\uFEFF?---\\s*\\R(.*?)\\R---[ \\t]*\\R(.*)\\z", Pattern.DOTALL);
  private static final String ALL_SYSTEMS = "general";

  private EntryFile() {}

  static Entry read(String name, String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("it must begin with what is known, between lines of ---");
    }
    Object head = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts.group(1));
    if (!(head instanceof Map<?, ?> known)) {
      throw new IllegalArgumentException("what is known must be names and values");
    }
    String system = text(known, "system");
    return new Entry(
        name.substring(0, name.length() - ".md".length()),
        system(system),
        text(known, "question"),
        list(known.get("also-asked")).stream().map(String::valueOf).toList(),
        parts.group(2).strip(),
        text(known, "audience"),
        text(known, "reviewed-on"),
        text(known, "source"),
        list(known.get("links")).stream().map(EntryFile::link).toList(),
        list(known.get("files")).stream().map(String::valueOf).toList(),
        english(known.get("english")));
  }

  static String system(String written) {
    return written.equals(ALL_SYSTEMS) ? "" : written;
  }

  private static Entry.Link link(Object link) {
    if (link instanceof Map<?, ?> known) {
      return new Entry.Link(
          text(known, "label"), text(known, "url"), Boolean.TRUE.equals(known.get("outside")));
    }
    throw new IllegalArgumentException("a link has a label and a url");
  }

  private static Entry.@Nullable English english(@Nullable Object english) {
    return english instanceof Map<?, ?> known
        ? new Entry.English(text(known, "question"), text(known, "answer"))
        : null;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> known, String name) {
    Object value = known.get(name);
    if (value instanceof Date date) {
      return LocalDate.ofInstant(Instant.ofEpochMilli(date.getTime()), ZoneOffset.UTC).toString();
    }
    return value == null ? "" : value.toString().strip();
  }
}
