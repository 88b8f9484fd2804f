package phuchuay.account.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Passwords that whoever guesses tries first, and those made of the person's own names. */
@Component
public class Blocklist {

  private static final int FEWEST_DIFFERENT = 5;
  private static final int SHORTEST_OWN_WORD = 4;
  private static final String DISGUISE = "@4301$5!7";
  private static final String DISGUISED = "aaeolssit";

  private final Set<String> common = new HashSet<>();

  public Blocklist() {
    List.of("/passwords/common.txt", "/passwords/thai.txt").forEach(this::read);
  }

  /** Whether it should not be used, by anybody or by whom these words belong to. */
  public boolean refuses(String typed, Collection<String> ownWords) {
    String password = folded(typed);
    return password.chars().distinct().count() < FEWEST_DIFFERENT
        || guises(password).anyMatch(common::contains)
        || ownWords.stream()
            .map(Blocklist::folded)
            .filter(word -> word.length() >= SHORTEST_OWN_WORD)
            .anyMatch(word -> guises(password).anyMatch(guise -> guise.contains(word)));
  }

  /**
   * As typed, without the digits and signs around it, and with the letters that signs stand for.
   */
  private static Stream<String> guises(String password) {
    String bare = stem(password);
    String plain = undisguised(password);
    return Stream.of(
        password,
        bare,
        plain,
        stem(plain),
        undisguised(bare),
        undisguised(bare.replace('1', 'i')),
        password.replaceAll("[^\\p{L}\\p{M}]", ""));
  }

  private static String stem(String password) {
    return password.replaceAll("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}]+$", "");
  }

  private static String undisguised(String password) {
    StringBuilder plain = new StringBuilder(password);
    for (int i = 0; i < plain.length(); i++) {
      int at = DISGUISE.indexOf(plain.charAt(i));
      if (at >= 0) {
        plain.setCharAt(i, DISGUISED.charAt(at));
      }
    }
    return plain.toString();
  }

  private static String folded(String typed) {
    return Typed.plain(typed).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  private void read(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Blocklist.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Blocklist::folded)
          .forEach(common::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
