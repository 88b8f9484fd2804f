package phuchuay.account.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.ThaiDates;

/** The usage report as a table for other programs; no cell of it is ever a formula. */
@Component
class UsageTable {

  private static final List<String> COLUMNS =
      List.of("account", "system", "login", "state", "roles", "scope", "sign-ins", "acts", "last");
  private static final Locale THAI = Locale.of("th");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final MessageSource messages;

  UsageTable(MessageSource messages) {
    this.messages = messages;
  }

  String csv(List<UsageRows.Row> rows) {
    return Stream.concat(Stream.of(heads()), rows.stream().map(UsageTable::cells))
        .map(cells -> cells.stream().map(UsageTable::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
  }

  void xlsx(List<UsageRows.Row> rows, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "phuchuay", "1.0")) {
      Worksheet sheet = book.newWorksheet("usage");
      write(sheet, 0, heads());
      for (int i = 0; i < rows.size(); i++) {
        write(sheet, i + 1, cells(rows.get(i)));
      }
    }
  }

  /** Every cell is text, whatever it looks like. */
  private static void write(Worksheet sheet, int line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(line, i, cells.get(i));
    }
  }

  private List<String> heads() {
    return COLUMNS.stream()
        .map(column -> messages.getMessage("usage.column." + column, null, THAI))
        .toList();
  }

  private static List<String> cells(UsageRows.Row row) {
    return List.of(
        row.account(),
        row.system(),
        row.login(),
        row.state(),
        row.roles(),
        row.scope(),
        String.valueOf(row.signIns()),
        String.valueOf(row.acts()),
        moment(row.lastEntered()));
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : ThaiDates.date(at) + " " + ThaiDates.time(at);
  }

  /** What a spreadsheet would take for a formula begins with an apostrophe. */
  static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r\0".indexOf(cell.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
  }
}
