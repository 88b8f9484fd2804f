package phuchuay.notification;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import phuchuay.notification.NoticeRule.Told;

/** Reads notices.yml; whatever is wrong in it is noted with its line, and reading goes on. */
final class NoticeReader {

  private static final int MOST_FACTS = 5;

  private final String file;
  private final NoticeWords words;
  private final List<Mistake> mistakes = new ArrayList<>();

  NoticeReader(String file, NoticeWords words) {
    this.file = file;
    this.words = words;
  }

  /** What is wrong, and where. */
  record Mistake(int line, String what) {}

  List<NoticeRule> read(String text) {
    List<NoticeRule> rules = new ArrayList<>();
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      entries(root).forEach((number, node) -> rules.add(rule(number, node)));
    } catch (MarkedYAMLException broken) {
      mistakes.add(new Mistake(broken.getProblemMark().getLine() + 1, broken.getProblem()));
    }
    return rules;
  }

  /** {@code notices.yml:12: there is no key "hwo" here}; the first line first. */
  List<String> mistakes() {
    return mistakes.stream()
        .sorted(Comparator.comparingInt(Mistake::line))
        .map(mistake -> file + ":" + mistake.line() + ": " + mistake.what())
        .toList();
  }

  private NoticeRule rule(String number, Node node) {
    if (!number.matches("N-\\d{2}")) {
      wrong(node, "a notice is called N-01 to N-99, not \"" + number + "\"");
    }
    Map<String, Node> said = only(node, "name", "level", "deadline", "to");
    List<Told> to = list(said.get("to")).stream().map(this::told).toList();
    if (to.isEmpty()) {
      wrong(node, "\"to\" is missing: nobody would be told");
    }
    Set<String> twice = new TreeSet<>();
    for (Told told : to) {
      if (!twice.add(told.who())) {
        wrong(node, "\"" + told.who() + "\" is told twice");
      }
    }
    return new NoticeRule(
        number,
        needed(node, said, "name"),
        oneOf(node, said, "level", "plain", "legal").equals("legal"),
        list(said.get("deadline")).stream().map(this::word).toList(),
        to);
  }

  private Told told(Node node) {
    Map<String, Node> said = only(node, "who", "words", "kind", "mail", "facts");
    String who = needed(node, said, "who");
    if (!who.matches("((field|agency):)?[a-z][a-z0-9-]*")) {
      wrong(said.getOrDefault("who", node), "nobody is called \"" + who + "\"");
    }
    boolean duty = oneOf(node, said, "kind", "news", "duty").equals("duty");
    boolean also = oneOf(node, said, "mail", "otherwise", "also").equals("also");
    Told told = new Told(who, needed(node, said, "words"), duty, also, facts(said.get("facts")));
    words.lackOf(told).forEach(lack -> wrong(said.getOrDefault("words", node), lack));
    return told;
  }

  private List<FactWord> facts(@Nullable Node node) {
    List<FactWord> facts = new ArrayList<>();
    for (Node item : list(node)) {
      FactWord.of(word(item))
          .ifPresentOrElse(
              facts::add, () -> wrong(item, "there is no fact \"" + word(item) + "\""));
    }
    if (node != null && facts.size() > MOST_FACTS) {
      wrong(node, "a card has at most " + MOST_FACTS + " facts");
    }
    return facts;
  }

  /** The word under a key, which is one of these; the first when nothing is said. */
  private String oneOf(Node node, Map<String, Node> said, String key, String... known) {
    Node found = said.get(key);
    String word = found == null ? known[0] : word(found);
    if (!Set.of(known).contains(word)) {
      wrong(found == null ? node : found, "\"" + key + "\" is one of " + List.of(known));
    }
    return word;
  }

  private String needed(Node node, Map<String, Node> said, String key) {
    Node found = said.get(key);
    if (found == null) {
      wrong(node, "\"" + key + "\" is missing");
      return "";
    }
    return word(found);
  }

  private String word(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    wrong(node, "here stands one word");
    return "";
  }

  private static List<Node> list(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  private Map<String, Node> only(Node node, String... known) {
    Map<String, Node> entries = entries(node);
    entries.forEach(
        (key, value) -> {
          if (!Set.of(known).contains(key)) {
            String all = new TreeSet<>(Set.of(known)).toString();
            wrong(value, "there is no key \"" + key + "\" here, only " + all);
          }
        });
    return entries;
  }

  private Map<String, Node> entries(@Nullable Node node) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode map)) {
      mistakes.add(new Mistake(line(node), "here stands a list of keys and values"));
      return entries;
    }
    for (NodeTuple tuple : map.getValue()) {
      String key = word(tuple.getKeyNode());
      if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
        wrong(tuple.getKeyNode(), "\"" + key + "\" is said twice");
      }
    }
    return entries;
  }

  private void wrong(Node node, String what) {
    mistakes.add(new Mistake(line(node), what));
  }

  private static int line(@Nullable Node node) {
    return node == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
