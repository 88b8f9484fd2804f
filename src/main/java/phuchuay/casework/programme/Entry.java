package phuchuay.casework.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import phuchuay.casework.Label;

/**
 * One place in a programme's file: what stands there and below it. What is missing or of the wrong
 * shape is noted as a mistake of its line, and reading goes on.
 */
final class Entry {

  private static final Label NOTHING = new Label("", "");
  private static final int DEEPEST = 12;

  private final Node node;
  private final String path;
  private final Reading reading;
  private final Map<String, Entry> below = new LinkedHashMap<>();

  Entry(Node node, Reading reading) {
    this(node, "", reading);
  }

  private Entry(Node node, String path, Reading reading) {
    this.node = node;
    this.path = path;
    this.reading = reading;
    reading.note(path, line());
    if (path.chars().filter(c -> c == '/').count() > DEEPEST) {
      mistake("this goes too deep");
    } else if (node instanceof MappingNode map) {
      map.getValue().forEach(this::add);
    }
  }

  private void add(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      mistake("a key is one word");
      return;
    }
    int keyLine = key.getStartMark().getLine() + 1;
    reading.note(path + "/" + key.getValue(), keyLine);
    Entry value = new Entry(tuple.getValueNode(), path + "/" + key.getValue(), reading);
    if (below.putIfAbsent(key.getValue(), value) != null) {
      reading.mistake(keyLine, "\"" + key.getValue() + "\" is said twice");
    }
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  String path() {
    return path;
  }

  void mistake(String what) {
    reading.mistake(line(), what);
  }

  /** Notes every key that nobody knows. */
  void only(String... known) {
    if (!(node instanceof MappingNode)) {
      mistake("here stands a list of keys and values");
      return;
    }
    for (Map.Entry<String, Entry> entry : below.entrySet()) {
      if (!Set.of(known).contains(entry.getKey())) {
        reading.mistake(
            path + "/" + entry.getKey(),
            "there is no key \""
                + entry.getKey()
                + "\" here, only "
                + new TreeSet<>(Set.of(known)));
      }
    }
  }

  boolean has(String key) {
    return below.containsKey(key);
  }

  Optional<Entry> at(String key) {
    return Optional.ofNullable(below.get(key));
  }

  Map<String, Entry> entries() {
    return below;
  }

  /** The word that stands here itself. */
  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    mistake("here stands one word");
    return "";
  }

  /** The word under a key that must be there. */
  String text(String key) {
    Entry entry = below.get(key);
    if (entry == null) {
      mistake("\"" + key + "\" is missing");
      return "";
    }
    return entry.text();
  }

  @Nullable String textOrNone(String key) {
    Entry entry = below.get(key);
    return entry == null ? null : entry.text();
  }

  String text(String key, String otherwise) {
    Entry entry = below.get(key);
    return entry == null ? otherwise : entry.text();
  }

  /** One word, or a list of them. */
  List<String> words(String key) {
    return list(key).stream().map(Entry::text).toList();
  }

  /** A list, or the one thing that stands in its place. */
  List<Entry> list(String key) {
    Entry entry = below.get(key);
    if (entry == null) {
      return List.of();
    }
    if (!(entry.node instanceof SequenceNode sequence)) {
      return List.of(entry);
    }
    List<Entry> items = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : sequence.getValue()) {
      String name = name(item, items.size());
      if (!names.add(name)) {
        reading.mistake(
            item.getStartMark().getLine() + 1, "there is another \"" + name + "\" in this list");
      }
      items.add(new Entry(item, entry.path + "/" + name, reading));
    }
    return items;
  }

  private static String name(Node item, int index) {
    if (item instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("id")
            && tuple.getValueNode() instanceof ScalarNode id) {
          return id.getValue();
        }
      }
    }
    return String.valueOf(index);
  }

  boolean yes(String key, boolean otherwise) {
    Entry entry = below.get(key);
    if (entry == null) {
      return otherwise;
    }
    return switch (entry.text()) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> {
        entry.mistake("\"" + key + "\" is true or false");
        yield otherwise;
      }
    };
  }

  @Nullable Long number(String key) {
    Entry entry = below.get(key);
    if (entry == null) {
      return null;
    }
    try {
      return Long.valueOf(entry.text().replace("_", ""));
    } catch (NumberFormatException noNumber) {
      entry.mistake("\"" + key + "\" is a whole number");
      return null;
    }
  }

  /** Words in both languages, which must be there. */
  Label label(String key) {
    Entry entry = below.get(key);
    if (entry == null) {
      mistake("\"" + key + "\" is missing: it says th and en");
      return NOTHING;
    }
    return entry.label();
  }

  @Nullable Label labelOrNone(String key) {
    Entry entry = below.get(key);
    return entry == null ? null : entry.label();
  }

  Label label() {
    only("th", "en");
    return new Label(text("th"), text("en"));
  }
}
