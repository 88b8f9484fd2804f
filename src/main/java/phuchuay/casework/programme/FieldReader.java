package phuchuay.casework.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.Field.Digits;
import phuchuay.casework.programme.Field.Rules;
import phuchuay.files.FileKind;

/** Reads one field of a form. */
final class FieldReader {

  static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern BYTES = Pattern.compile("([0-9]{1,4})(KB|MB)");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?");
  private static final long USUAL_FILE = 10L * 1024 * 1024;
  private static final int MONEY_DECIMALS = 2;
  private static final Set<String> PLACE_PARTS =
      Set.of("province", "district", "subdistrict", "point", "detail");

  private FieldReader() {}

  static Field read(Entry at) {
    at.only(
        "id",
        "kind",
        "name",
        "help",
        "example",
        "required",
        "required-when",
        "shown-when",
        "min",
        "max",
        "letters",
        "digits",
        "each",
        "decimals",
        "https",
        "spaces",
        "parts",
        "not-before",
        "past",
        "future",
        "of",
        "choices",
        "or-typed",
        "accept",
        "columns",
        "prefill",
        "secret",
        "party",
        "settled");
    FieldKind kind = kind(at);
    return new Field(
        id(at),
        kind,
        at.label("name"),
        at.labelOrNone("help"),
        at.textOrNone("example"),
        at.yes("required", false),
        condition(at, "required-when"),
        condition(at, "shown-when"),
        rules(at, kind),
        at.textOrNone("of"),
        at.list("choices").stream().map(FieldReader::choice).toList(),
        at.yes("or-typed", false),
        kinds(at),
        at.list("columns").stream().map(FieldReader::read).toList(),
        at.yes("prefill", false),
        at.yes("secret", kind.personal()) || kind.personal(),
        at.textOrNone("party"),
        at.yes("settled", false));
  }

  static String id(Entry at) {
    String id = at.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      at.mistake("an id is small letters, digits and dashes, not \"" + id + "\"");
    }
    return id;
  }

  static @Nullable Condition condition(Entry at, String key) {
    Optional<Entry> written = at.at(key);
    if (written.isEmpty()) {
      return null;
    }
    try {
      return ConditionReader.read(written.get().text());
    } catch (IllegalArgumentException wrong) {
      written.get().mistake(String.valueOf(wrong.getMessage()));
      return null;
    }
  }

  private static FieldKind kind(Entry at) {
    String word = at.text("kind");
    Optional<FieldKind> kind = FieldKind.of(word);
    if (kind.isEmpty() && !word.isEmpty()) {
      at.at("kind").orElseThrow().mistake("there is no kind \"" + word + "\", only " + words());
    }
    return kind.orElse(FieldKind.TEXT);
  }

  private static Set<String> words() {
    return Arrays.stream(FieldKind.values())
        .map(FieldKind::word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Rules rules(Entry at, FieldKind kind) {
    return new Rules(
        at.number("min"),
        at.number("max"),
        at.text("letters", ""),
        digits(at),
        bytes(at),
        decimals(at, kind),
        at.yes("https", false),
        at.yes("spaces", true),
        parts(at),
        at.textOrNone("not-before"),
        at.yes("past", true),
        at.yes("future", true));
  }

  private static int decimals(Entry at, FieldKind kind) {
    Long decimals = at.number("decimals");
    return decimals == null
        ? kind == FieldKind.MONEY ? MONEY_DECIMALS : 0
        : Math.clamp(decimals, 0, 9);
  }

  private static Set<String> parts(Entry at) {
    for (Entry part : at.list("parts")) {
      if (!PLACE_PARTS.contains(part.text())) {
        part.mistake("a place has no \"" + part.text() + "\", only " + new TreeSet<>(PLACE_PARTS));
      }
    }
    return Set.copyOf(at.words("parts"));
  }

  private static @Nullable Digits digits(Entry at) {
    String written = at.text("digits", "");
    Matcher range = DIGITS.matcher(written);
    if (range.matches()) {
      int least = Integer.parseInt(range.group(1));
      return new Digits(least, range.group(2) == null ? least : Integer.parseInt(range.group(2)));
    }
    if (!written.isEmpty()) {
      at.at("digits").orElseThrow().mistake("digits are written as 10 or 9-10");
    }
    return null;
  }

  private static long bytes(Entry at) {
    String written = at.text("each", "");
    Matcher size = BYTES.matcher(written);
    if (size.matches()) {
      return Long.parseLong(size.group(1)) * (size.group(2).equals("MB") ? 1024 * 1024 : 1024);
    }
    if (!written.isEmpty()) {
      at.at("each").orElseThrow().mistake("a size is written as 10MB or 500KB");
    }
    return USUAL_FILE;
  }

  private static Choice choice(Entry at) {
    at.only("id", "name");
    return new Choice(at.text("id"), at.label("name"));
  }

  private static Set<FileKind> kinds(Entry at) {
    List<Entry> written = at.list("accept");
    Set<FileKind> kinds = new TreeSet<>();
    for (Entry word : written) {
      switch (word.text()) {
        case "picture" -> kinds.addAll(FileKind.PICTURES);
        case "word" -> kinds.add(FileKind.DOCX);
        case "excel" -> kinds.add(FileKind.XLSX);
        case String other -> add(kinds, other.toUpperCase(Locale.ROOT), word);
      }
    }
    return kinds;
  }

  private static void add(Set<FileKind> kinds, String name, Entry at) {
    Optional<FileKind> kind =
        Arrays.stream(FileKind.values()).filter(known -> known.name().equals(name)).findFirst();
    kind.ifPresentOrElse(
        kinds::add, () -> at.mistake("there is no kind of file \"" + at.text() + "\""));
  }
}
