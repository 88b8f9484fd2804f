package phuchuay.casework.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much room words take, and where a line of Thai ends. */
final class Lettering {

  static final double SIZE = 16;
  static final double LINE = 26;

  private static final double WIDE = 0.68;
  private static final double NARROW = 0.3;
  private static final double USUAL = 0.62;

  private Lettering() {}

  /** An estimate in pixels that is rather too much than too little. */
  static double width(String text) {
    return SIZE * text.codePoints().mapToDouble(Lettering::ems).sum();
  }

  private static double ems(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK -> 0;
      case Character.SPACE_SEPARATOR, Character.OTHER_PUNCTUATION -> NARROW;
      case Character.OTHER_LETTER, Character.UPPERCASE_LETTER -> WIDE;
      default -> USUAL;
    };
  }

  /** The lines of a label, none wider than this unless one word is. */
  static List<String> lines(String label, double widest) {
    BreakIterator ends = BreakIterator.getLineInstance(Locale.of("th", "TH"));
    ends.setText(label);
    List<String> lines = new ArrayList<>();
    int begin = 0;
    int fits = 0;
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      if (fits > begin && width(label.substring(begin, end).strip()) > widest) {
        lines.add(label.substring(begin, fits).strip());
        begin = fits;
      }
      fits = end;
    }
    lines.add(label.substring(begin).strip());
    return lines;
  }
}
