package phuchuay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table of routes: each with whoever may enter, in the words that its head explains. */
record RouteTable(List<Row> rows) {

  static final Set<String> STAFF =
      Set.of("agent", "agent of another system", "supervisor", "admin", "auditor");

  private static final Map<String, Set<String>> MAY_ENTER =
      Map.ofEntries(
          entry("nobody", Set.of()),
          entry("line", Set.of()),
          entry("halfway-app", Set.of()),
          entry("halfway-mail", Set.of()),
          entry("halfway-code", Set.of("halfway")),
          entry("people", and("person", STAFF)),
          entry("staff", STAFF),
          entry("officers", without("auditor", STAFF)),
          entry("leaders", Set.of("supervisor", "admin")),
          entry("readers", Set.of("admin", "auditor")),
          entry("admins", Set.of("admin")),
          entry("everybody", and("person", and("stranger", and("halfway", STAFF)))));

  static RouteTable read() {
    try (InputStream file = RouteTable.class.getResourceAsStream("routes.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return new RouteTable(
          text.lines().filter(line -> !line.startsWith("#")).map(Row::read).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Set<String> and(String one, Set<String> others) {
    Set<String> all = new java.util.TreeSet<>(others);
    all.add(one);
    return all;
  }

  private static Set<String> without(String one, Set<String> others) {
    Set<String> all = new java.util.TreeSet<>(others);
    all.remove(one);
    return all;
  }

  /**
   * A route.
   *
   * @param note what else is to be known of it, or nothing
   */
  record Row(String method, String path, String who, String note) {

    static Row read(String line) {
      String[] cells = line.split(" +");
      return new Row(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
    }

    String route() {
      return method + " " + path;
    }

    /** Its address names something of GPP, which is not there for who works for another system. */
    boolean ofGpp() {
      return note.equals("of-gpp");
    }

    /** Whether "not there" may be said of the thing it is about and not of the page. */
    boolean namesAThing() {
      return path.contains("{") || note.equals("by-form");
    }

    /** Pages for practice know nobody: whoever asks is treated the same. */
    boolean knowsWhoAsks() {
      return !path.startsWith("/local") && !who.equals("everybody");
    }

    /** An auditor looks and changes nothing. */
    boolean mayEnter(String role) {
      Set<String> may = Objects.requireNonNull(MAY_ENTER.get(who), who);
      return may.contains(role)
          && (method.equals("GET") || who.equals("people") || !role.equals("auditor"));
    }
  }
}
