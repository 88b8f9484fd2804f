package phuchuay.faq.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import phuchuay.faq.Entry;

/**
 * Many answers as a sheet: id, question, answer, system; rows of one id are one answer. One without
 * an answer of its own, as lists of sayings are, answers with its question.
 */
final class EntrySheet {

  private static final List<String> NEEDED = List.of("id", "question", "answer");

  private EntrySheet() {}

  static List<Entry> read(String name, String text) {
    List<List<String>> rows = Csv.rows(text);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> heads =
        rows.getFirst().stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
    if (!heads.containsAll(NEEDED)) {
      throw new IllegalArgumentException("the first line must name id, question and answer");
    }
    Map<String, Gathered> gathered = new LinkedHashMap<>();
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      String id = cell(heads, row, "id");
      String question = cell(heads, row, "question");
      if (id.isEmpty() || question.isEmpty()) {
        throw new IllegalArgumentException("row " + (i + 1) + " has no id or no question");
      }
      gathered.computeIfAbsent(id, key -> new Gathered()).take(heads, row, question);
    }
    List<Entry> entries = new ArrayList<>();
    gathered.forEach((id, all) -> entries.add(all.entry(id)));
    return entries;
  }

  private static String cell(List<String> heads, List<String> row, String head) {
    int at = heads.indexOf(head);
    return at < 0 || at >= row.size() ? "" : row.get(at).strip();
  }

  private static final class Gathered {
    private final List<String> questions = new ArrayList<>();
    private String answer = "";
    private String system = "";

    void take(List<String> heads, List<String> row, String question) {
      questions.add(question);
      answer = answer.isEmpty() ? cell(heads, row, "answer") : answer;
      system = system.isEmpty() ? cell(heads, row, "system").toLowerCase(Locale.ROOT) : system;
    }

    Entry entry(String id) {
      List<String> also = questions.subList(1, questions.size());
      String said = answer.isEmpty() ? questions.getFirst() : answer;
      return Entry.of(id, EntryFile.system(system), questions.getFirst(), also, said);
    }
  }
}
