package phuchuay.local.line.webhooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import phuchuay.local.line.faults.Fault;
import phuchuay.local.line.faults.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * One body for the bot: its events, what goes wrong with it, and what happens once it was taken.
 */
record Letter(List<ObjectNode> events, Map<Kind, Fault> struck, List<Runnable> taken) {

  static Letter of(ObjectNode event, List<Fault> faults, Runnable taken) {
    Map<Kind, Fault> struck = new EnumMap<>(Kind.class);
    faults.forEach(one -> struck.put(one.kind(), one));
    return new Letter(List.of(event), struck, List.of(taken));
  }

  static Letter together(List<Letter> letters) {
    List<ObjectNode> events = new ArrayList<>();
    Map<Kind, Fault> struck = new EnumMap<>(Kind.class);
    List<Runnable> taken = new ArrayList<>();
    for (Letter letter : letters) {
      events.addAll(letter.events());
      struck.putAll(letter.struck());
      taken.addAll(letter.taken());
    }
    return new Letter(events, struck, taken);
  }

  List<String> marks() {
    return struck.values().stream().map(Fault::mark).toList();
  }

  List<ObjectNode> copies() {
    return events.stream().map(ObjectNode::deepCopy).toList();
  }
}
