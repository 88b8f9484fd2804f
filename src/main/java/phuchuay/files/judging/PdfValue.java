package phuchuay.files.judging;

import java.util.List;
import java.util.Map;

/** What stands in a PDF, as far as it matters whether it is harmless. */
sealed interface PdfValue {

  record Name(String text) implements PdfValue {}

  record Whole(int number) implements PdfValue {}

  /** Another object, by its number. */
  record Reference(int number) implements PdfValue {}

  record Listed(List<PdfValue> values) implements PdfValue {}

  record Dictionary(Map<String, PdfValue> values) implements PdfValue {

    boolean has(String key) {
      return values.containsKey(key);
    }

    /** The name that stands under this key, or an empty text. */
    String name(String key) {
      return values.get(key) instanceof Name(String text) ? text : "";
    }
  }

  /** A string, a fraction, true, false or nothing. */
  record Other() implements PdfValue {}
}
