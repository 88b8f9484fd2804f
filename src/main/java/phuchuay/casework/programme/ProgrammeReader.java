package phuchuay.casework.programme;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Label;
import phuchuay.casework.programme.Form.Consent;
import phuchuay.casework.programme.Form.Step;

/**
 * Reads a programme's file; nothing in it becomes anything but words, numbers and lists of them.
 */
final class ProgrammeReader {

  private static final int LARGEST = 1024 * 1024;

  private final Reading reading;
  private final String content;

  ProgrammeReader(String file, String content) {
    this.reading = new Reading(file);
    this.content = content;
  }

  Reading reading() {
    return reading;
  }

  /** The programme as far as it can be read; nothing when it is no YAML. */
  Optional<Programme> read() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(content));
      if (root == null) {
        reading.mistake(1, "the file is empty");
        return Optional.empty();
      }
      return Optional.of(programme(new Entry(root, reading)));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      reading.mistake(line, "this is not YAML: " + broken.getProblem());
      return Optional.empty();
    }
  }

  private Programme programme(Entry at) {
    at.only(
        "type", "system", "name", "lead", "number", "opens", "about", "parties", "form", "sheets",
        "states", "moves", "clocks");
    Form form = form(at);
    return new Programme(
        at.text("type"),
        system(at),
        at.label("name"),
        at.labelOrNone("lead"),
        at.text("number"),
        openers(at),
        at.at("about").map(ProgrammeReader::about).orElse(null),
        labels(at, "parties"),
        form,
        sheets(at),
        states(at, form),
        at.list("moves").stream().map(MoveReader::read).toList(),
        at.list("clocks").stream().map(ClockReader::read).toList(),
        version(content),
        content);
  }

  private static AccountSystem system(Entry at) {
    String word = at.text("system");
    Optional<AccountSystem> system =
        AccountSystem.read(word).filter(AccountSystem.ofPeople()::contains);
    if (system.isEmpty() && !word.isEmpty()) {
      at.at("system").orElseThrow().mistake("there is no system \"" + word + "\"");
    }
    return system.orElse(AccountSystem.EIA);
  }

  private static Set<Opener> openers(Entry at) {
    Set<Opener> openers = new TreeSet<>();
    for (Entry word : at.list("opens")) {
      String name = word.text().toUpperCase(Locale.ROOT);
      Arrays.stream(Opener.values())
          .filter(opener -> opener.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              openers::add,
              () ->
                  word.mistake(
                      "\"opens\" says public, person, seat, staff, house, not " + word.text()));
    }
    if (openers.isEmpty()) {
      at.mistake("\"opens\" is missing: who may begin such a case");
    }
    return openers;
  }

  private static About about(Entry at) {
    at.only("types", "states", "must");
    Optional<Entry> must = at.at("must");
    must.ifPresent(entry -> entry.only("when", "states"));
    return new About(
        Set.copyOf(at.words("types")),
        Set.copyOf(at.words("states")),
        must.map(entry -> FieldReader.condition(entry, "when")).orElse(null),
        must.map(entry -> Set.copyOf(entry.words("states"))).orElse(Set.of()));
  }

  private static Map<String, Label> labels(Entry at, String key) {
    return at.at(key).map(Entry::entries).orElse(Map.of()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().label()));
  }

  private static Form form(Entry at) {
    Optional<Entry> form = at.at("form");
    if (form.isEmpty()) {
      at.mistake("\"form\" is missing");
      return new Form(List.of(), null);
    }
    form.get().only("steps", "consent");
    List<Step> steps = form.get().list("steps").stream().map(ProgrammeReader::step).toList();
    return new Form(steps, form.get().at("consent").map(ProgrammeReader::consent).orElse(null));
  }

  private static Step step(Entry at) {
    at.only("id", "name", "help", "shown-when", "fields");
    return new Step(
        FieldReader.id(at),
        at.label("name"),
        at.labelOrNone("help"),
        FieldReader.condition(at, "shown-when"),
        at.list("fields").stream().map(FieldReader::read).toList());
  }

  private static Consent consent(Entry at) {
    at.only("text", "required");
    return new Consent(at.label("text"), at.yes("required", true));
  }

  private static Map<String, List<Field>> sheets(Entry at) {
    Map<String, List<Field>> sheets = new LinkedHashMap<>();
    at.at("sheets")
        .map(Entry::entries)
        .orElse(Map.of())
        .forEach(
            (name, sheet) -> {
              sheet.only("name", "fields");
              sheets.put(name, sheet.list("fields").stream().map(FieldReader::read).toList());
            });
    return sheets;
  }

  private static Map<String, State> states(Entry at, Form form) {
    Map<String, State> states = new LinkedHashMap<>();
    Optional<Entry> written = at.at("states");
    if (written.isEmpty()) {
      at.mistake("\"states\" is missing");
    }
    written
        .map(Entry::entries)
        .orElse(Map.of())
        .forEach((id, state) -> states.put(id, StateReader.read(id, state, form)));
    return states;
  }

  /** What tells one version of a file from another. */
  static String version(String content) {
    try {
      byte[] bytes = content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
