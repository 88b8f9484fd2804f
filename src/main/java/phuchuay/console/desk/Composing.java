package phuchuay.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.chat.Masking;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.Say;
import phuchuay.chat.care.Care;

/** Makes messages of what an officer has written; what must not leave is told to them. */
@Component
class Composing {

  private static final int MOST = 5;
  private static final int LONGEST = 5000;

  /** A place in a canned reply that nobody has filled. */
  private static final Pattern UNFILLED = Pattern.compile("\\{[\\p{L}\\p{M} ]{2,40}}");

  private final OfficerSays says;

  Composing(OfficerSays says) {
    this.says = says;
  }

  /** What stands in the way, before anything is made. */
  sealed interface Made {
    record Messages(List<Say> says) implements Made {}

    record Not(String why, String text) implements Made {}
  }

  Made of(Answered answered, Care care, Person me) {
    String words = answered.words();
    if (words.isEmpty() && answered.files().isEmpty() && answered.faq() == null) {
      return new Made.Not("empty", "");
    }
    if (words.length() > LONGEST || answered.files().size() >= MOST) {
      return new Made.Not("long", "");
    }
    Masking.Masked masked = Masking.mask(words);
    if (!masked.kinds().isEmpty()) {
      return new Made.Not("secret", masked.text());
    }
    if (UNFILLED.matcher(words).find()) {
      return new Made.Not("unfilled", "");
    }
    List<Say> all = new ArrayList<>();
    if (!words.isEmpty()) {
      all.add(says.text(care.about().system(), words, List.of()));
    }
    return new Made.Messages(all);
  }
}
