package phuchuay.platform;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that are read a page at a time, so that neither memory nor a connection is held long. */
public final class RowsByPage implements Iterable<Map<String, @Nullable Object>> {

  /** The most that a reader should give at once. */
  public static final int PAGE = 500;

  private final Reader reader;

  public RowsByPage(Reader reader) {
    this.reader = reader;
  }

  /** Reads the rows that follow the last one it gave; none when that was all. */
  public interface Reader {
    List<Map<String, @Nullable Object>> after(@Nullable Map<String, @Nullable Object> last);
  }

  @Override
  public Iterator<Map<String, @Nullable Object>> iterator() {
    return new Reading();
  }

  private final class Reading implements Iterator<Map<String, @Nullable Object>> {

    private Iterator<Map<String, @Nullable Object>> page = reader.after(null).iterator();
    private @Nullable Map<String, @Nullable Object> last;

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && last != null) {
        page = reader.after(last).iterator();
        last = null;
      }
      return page.hasNext();
    }

    @Override
    public Map<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map<String, @Nullable Object> row = page.next();
      last = row;
      return row;
    }
  }
}
