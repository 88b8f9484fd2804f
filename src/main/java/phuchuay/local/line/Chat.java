package phuchuay.local.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's chat with the bot, or a group the bot may join; the last 500 messages of it. */
public final class Chat {

  /** How it stands between a person and the bot. */
  public enum Friendship {
    NONE,
    FRIEND,
    BLOCKED
  }

  private static final int KEPT = 500;

  private final String id;
  private final String name;
  private final String language;
  private final List<String> members;
  private final Traits traits;
  private final Map<String, Said> messages = new LinkedHashMap<>();
  private Friendship friendship = Friendship.NONE;
  private long readUpTo;
  private Instant typingUntil = Instant.EPOCH;

  public Chat(String id, String name, String language, List<String> members, Traits traits) {
    this.id = id;
    this.name = name;
    this.language = language;
    this.members = List.copyOf(members);
    this.traits = traits;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String language() {
    return language;
  }

  public List<String> members() {
    return members;
  }

  public Traits traits() {
    return traits;
  }

  public boolean group() {
    return id.startsWith("C");
  }

  public synchronized Friendship friendship() {
    return friendship;
  }

  public synchronized void become(Friendship now) {
    friendship = now;
  }

  /**
   * Whether a message of the bot arrives here. A bot that writes to somebody who has not met it
   * since this simulator started knows them from an earlier run, so they are friends.
   */
  public synchronized boolean takesMessages() {
    if (friendship == Friendship.NONE && !group()) {
      friendship = Friendship.FRIEND;
    }
    return friendship == Friendship.FRIEND;
  }

  /** How many people a message here counts as. */
  public int reach() {
    if (!takesMessages()) {
      return 0;
    }
    return group() ? members.size() : 1;
  }

  public synchronized void add(Said said) {
    messages.put(said.id(), said);
    if (messages.size() > KEPT) {
      messages.remove(messages.keySet().iterator().next());
    }
  }

  public synchronized Optional<Said> takeBack(String messageId) {
    return Optional.ofNullable(messages.computeIfPresent(messageId, (id, was) -> was.takenBack()));
  }

  public synchronized List<Said> messages() {
    return new ArrayList<>(messages.values());
  }

  public synchronized void read(long messageId) {
    readUpTo = Math.max(readUpTo, messageId);
  }

  public synchronized long readUpTo() {
    return readUpTo;
  }

  public synchronized void typing(Instant until) {
    typingUntil = until;
  }

  public synchronized Instant typingUntil() {
    return typingUntil;
  }
}
