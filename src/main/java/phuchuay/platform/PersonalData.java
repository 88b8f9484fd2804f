package phuchuay.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one room keeps about a person: shown to whoever asks for theirs (สิทธิขอเข้าถึงข้อมูล), gone
 * when they want it gone (สิทธิขอลบ). A room joins by implementing this; an {@code @Order} says
 * where in the copy it stands.
 */
public interface PersonalData {

  /** How the copy and the steps of an erasure call it; a plain word that never changes. */
  String name();

  /** All that the person may see, each kind of thing by itself. */
  List<Part> parts(DataSubject whom);

  /** Files that go along with the copy. */
  default Iterable<Document> documents(DataSubject whom) {
    return List.of();
  }

  /**
   * Erases what was kept before {@link DataSubject#asked}, a handful at a time, in the caller's
   * transaction; is called until it answers {@link Erased#ALL}, again after a crash, and maybe once
   * more.
   */
  Erased erase(DataSubject whom);

  /** How far an erasure has come. */
  enum Erased {
    /** There is more: call again. */
    SOME,
    /** What is left is being sent just now: call again in a while. */
    LATER,
    /** Nothing of it is left. */
    ALL
  }

  /**
   * Things of one kind.
   *
   * @param rows read while they are written; the columns are those of the first row
   */
  record Part(String name, Iterable<Map<String, @Nullable Object>> rows) {

    public static Part of(String name, RowsByPage.Reader reader) {
      return new Part(name, new RowsByPage(reader));
    }

    @Override
    public String toString() {
      return "Part[" + name + "]";
    }
  }

  /** A file as it was sent; its name is one that we made. */
  record Document(String name, Content content) {}

  /** Opens a file's bytes; empty when they are gone by now. */
  interface Content {
    Optional<InputStream> open() throws IOException;
  }
}
