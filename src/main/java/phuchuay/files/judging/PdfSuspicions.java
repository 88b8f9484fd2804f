package phuchuay.files.judging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.files.Harm;
import phuchuay.files.judging.PdfValue.Dictionary;
import phuchuay.files.judging.PdfValue.Listed;
import phuchuay.files.judging.PdfValue.Other;
import phuchuay.files.judging.PdfValue.Reference;
import phuchuay.files.judging.PdfValue.Whole;

/** What has been seen in a PDF so far that speaks against it. */
final class PdfSuspicions {

  private static final Set<String> ACTING =
      Set.of(
          "JS",
          "JavaScript",
          "Launch",
          "AA",
          "XFA",
          "SubmitForm",
          "ImportData",
          "GoToR",
          "GoToE",
          "RichMedia",
          "Rendition",
          "Movie");
  private static final Set<String> HOLDING =
      Set.of("EmbeddedFile", "EmbeddedFiles", "EF", "FileAttachment");

  private final Set<Harm> seen = new HashSet<>();
  private final Set<Integer> opened = new HashSet<>();
  private final Map<Integer, Boolean> inert = new HashMap<>();
  private @Nullable Integer pages;

  void name(String name) {
    if (name.equals("Encrypt")) {
      seen.add(Harm.LOCKED);
    } else if (ACTING.contains(name)) {
      seen.add(Harm.ACTIVE);
    } else if (HOLDING.contains(name)) {
      seen.add(Harm.HOLDS_FILES);
    }
  }

  /** Word processors let a document open at a page: that is the one thing it may do. */
  void dictionary(Dictionary dictionary) {
    PdfValue opens = dictionary.values().get("OpenAction");
    if (opens instanceof Reference(int number)) {
      opened.add(number);
    } else if (opens != null && !inert(opens)) {
      seen.add(Harm.ACTIVE);
    }
    if (dictionary.name("Type").equals("Pages")
        && !dictionary.has("Parent")
        && dictionary.values().get("Count") instanceof Whole(int count)) {
      pages = count;
    }
  }

  void object(int number, @Nullable PdfValue value) {
    inert.merge(number, value != null && inert(value), Boolean::logicalAnd);
  }

  private static boolean inert(PdfValue action) {
    return switch (action) {
      case Listed _, Other _ -> true;
      case Dictionary dictionary -> dictionary.name("S").equals("GoTo") && !dictionary.has("Next");
      default -> false;
    };
  }

  /** The gravest; a locked file hides the others. */
  Optional<Harm> harm() {
    if (!opened.stream().allMatch(number -> inert.getOrDefault(number, false))) {
      seen.add(Harm.ACTIVE);
    }
    return seen.contains(Harm.LOCKED)
        ? Optional.of(Harm.LOCKED)
        : seen.stream().sorted().findFirst();
  }

  @Nullable Integer pages() {
    return pages;
  }
}
