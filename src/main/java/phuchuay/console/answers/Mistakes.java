package phuchuay.console.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phuchuay.chat.Masking;

/** What is wrong with the form of an answer, by field, as pages call it. */
final class Mistakes {

  static final int QUESTION = 200;
  static final int WORDINGS = 80;
  static final int ANSWER = 1_000;
  static final int AUDIENCE = 60;
  static final int SOURCE = 200;
  static final int LABEL = 40;

  private static final String MISSING = "missing";
  private static final String LONG = "long";
  private static final String SECRET = "secret";

  private final Map<String, String> found = new LinkedHashMap<>();

  private Mistakes() {}

  /** Empty if nothing is. */
  static Map<String, String> in(AnswerForm form, List<String> systems, Set<String> knownLinks) {
    Mistakes mistakes = new Mistakes();
    mistakes.words("question", form.question(), QUESTION, true);
    mistakes.wordings(form.alsoLines());
    mistakes.words("answer", form.answer(), ANSWER, true);
    if (!systems.contains(form.system())) {
      mistakes.add("system", MISSING);
    }
    mistakes.words("audience", form.audience(), AUDIENCE, false);
    mistakes.words("source", form.source(), SOURCE, false);
    for (int i = 0; i < form.links().size(); i++) {
      mistakes.link("link" + (i + 1), form.links().get(i), knownLinks);
    }
    boolean half = form.englishQuestion().isBlank() != form.englishAnswer().isBlank();
    mistakes.words("englishQuestion", form.englishQuestion(), QUESTION, half);
    mistakes.words("englishAnswer", form.englishAnswer(), ANSWER, half);
    return mistakes.found;
  }

  private void words(String field, String typed, int longest, boolean needed) {
    if (needed && typed.isBlank()) {
      add(field, MISSING);
    } else if (typed.length() > longest) {
      add(field, LONG);
    } else if (!Masking.mask(typed).kinds().isEmpty()) {
      add(field, SECRET);
    }
  }

  private void wordings(List<String> lines) {
    if (lines.size() > WORDINGS) {
      add("also", "many");
    } else if (lines.stream().anyMatch(line -> line.length() > QUESTION)) {
      add("also", LONG);
    } else if (lines.stream().anyMatch(line -> !Masking.mask(line).kinds().isEmpty())) {
      add("also", SECRET);
    }
  }

  private void link(String field, AnswerForm.LinkField link, Set<String> known) {
    if (link.blank()) {
      return;
    }
    if (link.label().isBlank()) {
      add(field, "label");
    } else if (link.label().length() > LABEL) {
      add(field, LONG);
    } else if (!Addresses.good(link.url(), known)) {
      add(field, "address");
    }
  }

  private void add(String field, String mistake) {
    found.put(field, mistake);
  }
}
