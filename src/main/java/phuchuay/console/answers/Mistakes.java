package phuchuay.console.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phuchuay.chat.masking.Masking;

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
    mistakes.length("audience", form.audience(), AUDIENCE);
    mistakes.length("source", form.source(), SOURCE);
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
    } else if (secret(typed)) {
      add(field, SECRET);
    }
    length(field, typed, longest);
  }

  /** What stays at the desk may be anything but long. */
  private void length(String field, String typed, int longest) {
    if (typed.length() > longest) {
      add(field, LONG);
    }
  }

  private void wordings(List<String> lines) {
    if (lines.size() > WORDINGS) {
      add("also", "many");
    } else if (lines.stream().anyMatch(line -> line.length() > QUESTION)) {
      add("also", LONG);
    } else if (lines.stream().anyMatch(Mistakes::secret)) {
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

  /** Answers speak of passwords and keys all the time, but of nobody's number. */
  private static boolean secret(String typed) {
    return Masking.mask(typed).kinds().contains(Masking.Kind.ID_NUMBER);
  }

  private void add(String field, String mistake) {
    found.put(field, mistake);
  }
}
