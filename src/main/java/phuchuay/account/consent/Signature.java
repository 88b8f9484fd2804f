package phuchuay.account.consent;

import java.util.Optional;
import java.util.regex.Pattern;
import phuchuay.platform.Secret;

/** How somebody signed: drawn by hand, or their name typed where drawing is impossible. */
public sealed interface Signature {

  /** Letters of any script, at least two, and what stands between the parts of a name. */
  Pattern NAME = Pattern.compile("(?=.*\\p{L}.*\\p{L})[\\p{L}\\p{M}\\p{Nd} .,'’()/-]+");

  int LONGEST = 200;

  record Drawn(Strokes strokes) implements Signature {}

  record Typed(Secret name) implements Signature {}

  /** What a form sent; the drawing counts when there are both. Empty when neither is one. */
  static Optional<Signature> read(String strokes, String name) {
    if (!strokes.isBlank()) {
      return Strokes.read(strokes).map(Drawn::new);
    }
    String typed = name.strip().replaceAll("\\s+", " ");
    return typed.length() <= LONGEST && NAME.matcher(typed).matches()
        ? Optional.of(new Typed(new Secret(typed)))
        : Optional.empty();
  }

  /** The word in the row: DRAWN or TYPED. */
  default String kind() {
    return this instanceof Drawn ? "DRAWN" : "TYPED";
  }

  /** What is sealed. */
  default String content() {
    return switch (this) {
      case Drawn(Strokes strokes) -> strokes.text();
      case Typed(Secret name) -> name.value();
    };
  }

  /** As it was sealed; empty when no key opens it, or it is not what it was. */
  static Optional<Signature> kept(String kind, String content) {
    return kind.equals("DRAWN") ? read(content, "") : read("", content);
  }
}
