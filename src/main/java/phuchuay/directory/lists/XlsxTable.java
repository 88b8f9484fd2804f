package phuchuay.directory.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Refused;

/** The first sheet of an Excel workbook; formulas count as the text that they begin with. */
final class XlsxTable {

  private static final long MOST_BYTES = 300_000_000;
  private static final int MOST_PARTS = 1000;
  private static final int MOST_CELLS = 200;

  private XlsxTable() {}

  static void read(Path file, Consumer<Tables.Line> each) throws IOException {
    mustBeOfOrdinarySize(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(row -> tell(row, each));
    } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException broken) {
      throw new Refused(Reason.NOT_A_LIST);
    }
  }

  private static void tell(Row row, Consumer<Tables.Line> each) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
    }
    Tables.Line line = new Tables.Line(row.getRowNum(), cells);
    if (!line.blank()) {
      each.accept(line);
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.FORMULA) {
      return "=" + cell.getFormula();
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().toPlainString()
        : cell.getText().replace('\u0000', ' ');
  }

  /** A few bytes can unpack to more than any machine holds: counted before they are believed. */
  private static void mustBeOfOrdinarySize(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new Refused(Reason.TOO_BIG);
      }
      long bytes = 0;
      byte[] buffer = new byte[65_536];
      for (ZipEntry part : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(part)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            if (bytes > MOST_BYTES) {
              throw new Refused(Reason.TOO_BIG);
            }
          }
        }
      }
    } catch (ZipException broken) {
      throw new Refused(Reason.NOT_A_LIST);
    }
  }
}
