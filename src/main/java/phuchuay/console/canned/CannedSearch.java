package phuchuay.console.canned;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import phuchuay.thai.Keyboard;
import phuchuay.thai.Likeness;
import phuchuay.thai.ThaiText;

/**
 * Finds canned replies by a few letters: the shortcut first, then the title, then the words; also
 * misspelt, and typed with the keyboard on the other language.
 */
final class CannedSearch {

  private static final float MOST_SLIPS = 1.5f;
  private static final int LONG_ENOUGH_FOR_SLIPS = 3;

  private final Map<CannedReply, Written> replies;
  private final List<CannedReply> inOrder;

  private CannedSearch(List<CannedReply> replies) {
    this.inOrder = replies;
    this.replies = replies.stream().collect(Collectors.toMap(reply -> reply, Written::of));
  }

  /** As it is compared: in one spelling. */
  private record Written(String shortcut, String title, String text) {
    static Written of(CannedReply reply) {
      return new Written(
          ThaiText.normalise(reply.shortcut()),
          ThaiText.normalise(reply.title()),
          ThaiText.normalise(reply.text()));
    }
  }

  static CannedSearch over(List<CannedReply> replies) {
    return new CannedSearch(List.copyOf(replies));
  }

  List<CannedReply> all() {
    return inOrder;
  }

  /** The best first; with nothing typed all, in their order. */
  List<CannedReply> find(String typed, Predicate<CannedReply> wanted) {
    List<CannedReply> found = likest(letters(typed), wanted);
    if (found.isEmpty()) {
      found = likest(letters(Keyboard.toThai(typed)), wanted);
    }
    return found.isEmpty() ? likest(letters(Keyboard.toLatin(typed)), wanted) : found;
  }

  private static String letters(String typed) {
    String text = ThaiText.normalise(typed);
    return text.startsWith("/") ? text.substring(1).strip() : text;
  }

  private List<CannedReply> likest(String typed, Predicate<CannedReply> wanted) {
    ToIntFunction<CannedReply> likeness = reply -> likeness(typed, reply);
    return inOrder.stream()
        .filter(wanted)
        .filter(reply -> likeness.applyAsInt(reply) > 0)
        .sorted(Comparator.comparingInt(likeness).reversed())
        .toList();
  }

  private int likeness(String typed, CannedReply reply) {
    Written written = Objects.requireNonNull(replies.get(reply));
    if (typed.isEmpty()) {
      return 1;
    }
    if (written.shortcut.startsWith(typed)) {
      return written.shortcut.equals(typed) ? 7 : 6;
    }
    if (written.title.contains(typed)) {
      return written.title.startsWith(typed) ? 5 : 4;
    }
    if (written.shortcut.contains(typed)) {
      return 3;
    }
    boolean within =
        Arrays.stream(typed.split(" "))
            .allMatch(word -> (written.title + "\n" + written.text).contains(word));
    return within ? 2 : slip(typed, written.shortcut) ? 1 : 0;
  }

  private static boolean slip(String typed, String shortcut) {
    return typed.length() >= LONG_ENOUGH_FOR_SLIPS
        && Likeness.cost(typed, shortcut, shortcut.length(), MOST_SLIPS) <= MOST_SLIPS;
  }
}
