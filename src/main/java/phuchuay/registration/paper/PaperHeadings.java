package phuchuay.registration.paper;

import java.util.List;
import java.util.Locale;
import phuchuay.registration.said.AskWords;
import phuchuay.registration.said.Phrases;

/** The headings of a list of printed codes, under any of their names. */
enum PaperHeadings {
  AGENCY,
  CODE,
  PROVINCE,
  NUMBER;

  /** The column with this heading, counted from 0; −1 when there is none. */
  public int in(List<String> headings) {
    Phrases names = AskWords.column(name().toLowerCase(Locale.ROOT));
    for (int i = 0; i < headings.size(); i++) {
      if (names.are(headings.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
