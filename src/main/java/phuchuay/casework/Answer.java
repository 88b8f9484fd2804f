package phuchuay.casework;

import java.util.List;
import java.util.Map;
import phuchuay.platform.Secret;

/** What somebody answered in one field of a form (คำตอบ). */
public sealed interface Answer {

  /** Words, a number, a day, the id of what was chosen. */
  record Text(String value) implements Answer {}

  /**
   * A personal thing in the open, for whoever may see it; sealed at rest.
   *
   * @param end what everybody may see of it: the last digits, or nothing
   */
  record Personal(Secret value, String end) implements Answer {}

  /** A personal thing, for whoever may not see it. */
  record Masked(String end) implements Answer {

    /** "•••• 1234". */
    public String shown() {
      return end.isEmpty() ? Secret.HIDDEN : Secret.HIDDEN + " " + end;
    }
  }

  /** Several things: what was ticked, a list of addresses. */
  record Several(List<String> values) implements Answer {

    public Several {
      values = List.copyOf(values);
    }
  }

  /** The rows of a table, each with its cells by column. */
  record Rows(List<Map<String, Answer>> rows) implements Answer {

    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** One thing of several parts: a place, an agency. */
  record Parts(Map<String, String> parts) implements Answer {

    public Parts {
      parts = Map.copyOf(parts);
    }
  }
}
