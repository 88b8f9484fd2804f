package phuchuay.console.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import phuchuay.chat.care.Item;
import phuchuay.chat.care.Item.By;
import phuchuay.console.demo.Deed.Kind;

/**
 * How far a chat of the demo has come, by what stands in it.
 *
 * @param next the first deed that is not done; their number if all are
 * @param others whether somebody went on with it
 */
record SoFar(int next, boolean others, List<Item> items) {

  private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "QUEUED", "SENDING");

  SoFar {
    items = List.copyOf(items);
  }

  static SoFar of(List<Deed> deeds, List<Item> items) {
    List<Deed> there =
        items.stream()
            .flatMap(one -> deed(one).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    int next = 0;
    while (next < deeds.size()
        && (!deeds.get(next).shows() || there.remove(deeds.get(next).shown()))) {
      next++;
    }
    return new SoFar(afterPause(deeds, next), !there.isEmpty(), items);
  }

  /** A pause cannot be seen, so it is looked at again before what follows. */
  private static int afterPause(List<Deed> deeds, int next) {
    return next > 0 && !deeds.get(next - 1).shows() ? next - 1 : next;
  }

  /** Whether everything said has been heard and answered. */
  boolean settled() {
    return items.stream().noneMatch(one -> UNDER_WAY.contains(one.state()));
  }

  /** When something was done last; what the bot says by itself is none of it. */
  Instant last() {
    return items.stream()
        .filter(one -> one.by() != By.BOT)
        .map(Item::at)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Empty for what follows by itself. */
  private static Optional<Deed> deed(Item item) {
    return switch (item.by()) {
      case BOT -> Optional.empty();
      case PERSON -> Optional.of(heard(item));
      case OFFICER -> Optional.of(new Deed(Kind.ANSWERS, ""));
      case NOTE -> Optional.of(new Deed(Kind.NOTES, item.text()));
      case STEP -> step(item.kind());
    };
  }

  private static Deed heard(Item item) {
    return switch (item.kind()) {
      case "follow" -> new Deed(Kind.FOLLOWS, "");
      case "message.text" -> new Deed(Kind.SAYS, item.text());
      case "postback" -> new Deed(Kind.TAPS, "");
      default -> none(item.kind());
    };
  }

  private static Optional<Deed> step(String step) {
    return switch (step) {
      case "taken" -> Optional.empty();
      case "snoozed" -> Optional.of(new Deed(Kind.SNOOZES, ""));
      case "closed" -> Optional.of(new Deed(Kind.CLOSES, ""));
      default -> Optional.of(none(step));
    };
  }

  /** What is not of the demo. */
  private static Deed none(String what) {
    return new Deed(Kind.PASSES, what);
  }
}
