package phuchuay.console.canned;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;

/**
 * Something that officers answer with again and again (คำตอบสำเร็จรูป).
 *
 * @param system one of the five, or empty: of every system
 * @param owner the officer whose own it is; null: everybody's
 * @param shortcut typed after a slash it finds the reply
 * @param buttons shown under it in the chat until the next message
 * @param files go along with it, in this order
 * @param place the smaller, the further up
 */
public record CannedReply(
    String id,
    String system,
    @Nullable UUID owner,
    String title,
    String shortcut,
    String text,
    List<Button> buttons,
    List<UUID> files,
    int place,
    long used,
    int version,
    boolean archived) {

  /** What LINE takes of a text, in UTF-16 units. */
  public static final int LONGEST = 5_000;

  public CannedReply {
    buttons = List.copyOf(buttons);
    files = List.copyOf(files);
  }

  /** A quick reply: what its button shows, and what it says for whoever taps it. */
  public record Button(String label, String says) {}

  public boolean shared() {
    return owner == null;
  }

  /** Whether this officer may read it: what is shared and of their systems, and their own. */
  public boolean seenBy(Person me) {
    boolean theirs = system.isEmpty() || me.worksFor(AccountSystem.of(system));
    return theirs && (owner == null || owner.equals(me.id()));
  }

  /** What is shared is for those who lead; one's own is one's own. */
  public boolean changedBy(Person me) {
    return seenBy(me) && (owner == null ? me.leads() : me.mayChange());
  }
}
