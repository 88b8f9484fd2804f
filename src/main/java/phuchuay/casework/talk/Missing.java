package phuchuay.casework.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.show.Sayings;

/** What is still missing or wrong in a form that waits for whoever asks. */
@Component
class Missing {

  private static final Locale THAI = Locale.of("th");
  private static final int NAMED = 3;

  private final Drafts drafts;
  private final Programmes programmes;
  private final Sayings sayings;

  Missing(Drafts drafts, Programmes programmes, Sayings sayings) {
    this.drafts = drafts;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  /** The first few by their names. */
  Optional<String> of(Mine mine) {
    List<String> fields =
        drafts.problems(mine.file(), mine.caller()).stream()
            .map(Problem::field)
            .filter(field -> !field.equals(Forms.CONSENT))
            .map(field -> field.split("\\.")[0])
            .distinct()
            .toList();
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    String named =
        fields.stream()
            .limit(NAMED)
            .map(field -> name(mine, field))
            .collect(Collectors.joining(", "));
    int more = fields.size() - NAMED;
    return Optional.of(
        more > 0 ? sayings.message("casework.talk.and-more", THAI, named, more) : named);
  }

  private String name(Mine mine, String field) {
    return programmes.of(mine.file()).field(field).map(found -> found.name().th()).orElse(field);
  }
}
