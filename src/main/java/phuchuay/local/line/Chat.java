package phuchuay.local.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's chat with the bot, or a group the bot may join; the last 500 messages of it. */
final class Chat {

  /** How it stands between a person and the bot. */
  enum Friendship {
    NONE,
    FRIEND,
    BLOCKED
  }

  private static final int KEPT = 500;

  private final String id;
  private final String name;
  private final String language;
  private final List<String> members;
  private final Map<String, Said> messages = new LinkedHashMap<>();
  private Friendship friendship = Friendship.NONE;
  private long readUpTo;
  private Instant typingUntil = Instant.EPOCH;

  Chat(String id, String name, String language, List<String> members) {
    this.id = id;
    this.name = name;
    this.language = language;
    this.members = List.copyOf(members);
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  String language() {
    return language;
  }

  List<String> members() {
    return members;
  }

  boolean group() {
    return id.startsWith("C");
  }

  synchronized Friendship friendship() {
    return friendship;
  }

  synchronized void become(Friendship now) {
    friendship = now;
  }

  /**
   * Whether a message of the bot arrives here. A bot that writes to somebody who has not met it
   * since this simulator started knows them from an earlier run, so they are friends.
   */
  synchronized boolean takesMessages() {
    if (friendship == Friendship.NONE && !group()) {
      friendship = Friendship.FRIEND;
    }
    return friendship == Friendship.FRIEND;
  }

  /** How many people a message here counts as. */
  int reach() {
    if (!takesMessages()) {
      return 0;
    }
    return group() ? members.size() : 1;
  }

  synchronized void add(Said said) {
    messages.put(said.id(), said);
    if (messages.size() > KEPT) {
      messages.remove(messages.keySet().iterator().next());
    }
  }

  synchronized Optional<Said> takeBack(String messageId) {
    return Optional.ofNullable(messages.computeIfPresent(messageId, (id, was) -> was.takenBack()));
  }

  synchronized List<Said> messages() {
    return new ArrayList<>(messages.values());
  }

  synchronized void read(long messageId) {
    readUpTo = Math.max(readUpTo, messageId);
  }

  synchronized long readUpTo() {
    return readUpTo;
  }

  synchronized void typing(Instant until) {
    typingUntil = until;
  }

  synchronized Instant typingUntil() {
    return typingUntil;
  }
}
