package phuchuay.registration.paper;

import java.util.List;

/** Where the columns of a list stand; −1 for one that is not there. */
record PaperColumns(int agency, int code, int province, int number) {

  static PaperColumns of(List<String> headings) {
    return new PaperColumns(
        PaperHeadings.AGENCY.in(headings),
        PaperHeadings.CODE.in(headings),
        PaperHeadings.PROVINCE.in(headings),
        PaperHeadings.NUMBER.in(headings));
  }

  boolean readable() {
    return agency >= 0 && code >= 0;
  }

  static String cell(List<String> cells, int at) {
    return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
  }
}
