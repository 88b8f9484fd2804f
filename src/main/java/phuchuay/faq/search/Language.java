package phuchuay.faq.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import phuchuay.thai.Asking;
import phuchuay.thai.SameWords;
import phuchuay.thai.Sentence;

/** Words that mean the same and words that ask, as the files under thai/ list them. */
public record Language(SameWords same, Asking asking) {

  public static Language packaged() {
    return new Language(read("same-words.tsv", SameWords::of), read("asking.tsv", Asking::of));
  }

  Sentence sentence(String text) {
    return Sentence.of(text, same, asking);
  }

  private static <T> T read(String file, Function<Stream<String>, T> reader) {
    try (InputStream in =
            Objects.requireNonNull(Language.class.getResourceAsStream("/thai/" + file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.apply(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
