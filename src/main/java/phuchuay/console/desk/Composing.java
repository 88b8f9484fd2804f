package phuchuay.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.Say;
import phuchuay.chat.care.Care;
import phuchuay.chat.masking.Masking;
import phuchuay.console.canned.CannedReplies;
import phuchuay.console.canned.CannedReply;
import phuchuay.console.enclosing.EnclosureSays;
import phuchuay.faq.FaqSearch;
import phuchuay.faq.Suggestion;

/** Makes messages of what an officer has written; what must not leave is told to them. */
@Component
class Composing {

  private static final int MOST = 5;
  private static final int LONGEST = 5000;

  /** A place in a canned reply that nobody has filled. */
  private static final Pattern UNFILLED = Pattern.compile("\\{[\\p{L}\\p{M} ]{2,40}}");

  private final OfficerSays says;
  private final EnclosureSays enclosures;
  private final CannedReplies canned;
  private final FaqSearch search;

  Composing(OfficerSays says, EnclosureSays enclosures, CannedReplies canned, FaqSearch search) {
    this.says = says;
    this.enclosures = enclosures;
    this.canned = canned;
    this.search = search;
  }

  /** Something that was put along is not there any more; nothing is sent. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What stands in the way, before anything is made; null if nothing does. */
  @Nullable Not against(Answered answered) {
    String words = answered.words();
    if (words.isEmpty() && answered.bare()) {
      return new Not("empty", "");
    }
    if (words.length() > LONGEST || answered.files().size() >= MOST) {
      return new Not("long", "");
    }
    Masking.Masked masked = Masking.mask(words);
    if (!masked.kinds().isEmpty()) {
      return new Not("secret", masked.text());
    }
    return UNFILLED.matcher(words).find() ? new Not("unfilled", "") : null;
  }

  /**
   * @param text what is to stand in the composer instead; blank to leave what is there
   */
  record Not(String why, String text) {}

  /** In the transaction in which it is said. */
  List<Say> of(Answered answered, Care care, Person me) {
    String system = care.about().system();
    CannedReply reply =
        answered.canned() == null ? null : canned.find(me, answered.canned()).orElse(null);
    List<Say> all = new ArrayList<>();
    if (!answered.words().isEmpty()) {
      all.add(says.text(system, answered.words(), choices(answered, reply)));
    }
    if (answered.faq() != null) {
      all.add(card(system, search.suggestion(answered.faq()).orElseThrow(Gone::new)));
    }
    if (!answered.files().isEmpty()) {
      all.addAll(
          enclosures.hand(me, care.lineId(), system, answered.files()).orElseThrow(Gone::new));
    }
    if (reply != null) {
      all.addAll(enclosures.lend(care.lineId(), system, reply.files()));
      canned.used(reply.id());
    }
    return all;
  }

  private static List<OfficerSays.Choice> choices(Answered answered, @Nullable CannedReply reply) {
    List<String> typed = answered.buttons();
    if (!typed.isEmpty()) {
      return typed.stream().map(label -> new OfficerSays.Choice(label, label)).toList();
    }
    return reply == null
        ? List.of()
        : reply.buttons().stream()
            .map(button -> new OfficerSays.Choice(button.label(), button.says()))
            .toList();
  }

  private Say card(String system, Suggestion answer) {
    return says.card(
        system,
        answer.question(),
        answer.answer(),
        answer.links().stream()
            .limit(3)
            .map(link -> new OfficerSays.Button(link.label(), link.url(), ""))
            .toList());
  }
}
