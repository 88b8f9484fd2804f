package phuchuay.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import phuchuay.directory.kept.Refused;
import phuchuay.directory.lists.Tables;

/** A table that somebody handed in (CSV, Excel), for rooms that take lists of their own. */
public final class HandedInTable {

  private HandedInTable() {}

  /**
   * Tells every line that is not blank, with the number that people see before it; false when it is
   * no table.
   */
  public static boolean read(Path file, BiConsumer<Integer, List<String>> each) throws IOException {
    try {
      Tables.read(file, line -> each.accept(line.number(), line.cells()));
      return true;
    } catch (Refused noTable) {
      return false;
    }
  }
}
