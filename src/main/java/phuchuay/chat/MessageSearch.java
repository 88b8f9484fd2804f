package phuchuay.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was said in conversations (ค้นข้อความ), the newest first, in Thai as it is really
 * typed; every instance keeps an index of its own, which follows the tables.
 */
public interface MessageSearch {

  /**
   * Looks for messages in which all words stand.
   *
   * @param visible those of these LINE ids whose conversations may be seen
   */
  Found find(Asked asked, UnaryOperator<Set<String>> visible);

  /** Sees the conversations that were, at some time, for officers of one of these systems. */
  UnaryOperator<Set<String>> ofSystems(Collection<String> systems);

  /** Who said it. */
  enum By {
    PERSON,
    BOT,
    OFFICER
  }

  /**
   * What is looked for.
   *
   * @param from said then or later
   * @param until said before then
   * @param conversation in this one only
   * @param by said by one of these; nobody means by whomever
   * @param after goes on where an earlier answer ended: its {@link Found#next}
   */
  record Asked(
      String typed,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Long conversation,
      Set<By> by,
      int most,
      @Nullable String after) {

    public Asked {
      by = Set.copyOf(by);
    }

    public static Asked of(String typed, int most) {
      return new Asked(typed, null, null, null, Set.of(), most, null);
    }

    public Asked typed(String other) {
      return new Asked(other, from, until, conversation, by, most, after);
    }

    public Asked in(long one) {
      return new Asked(typed, from, until, one, by, most, after);
    }

    public Asked by(Set<By> these) {
      return new Asked(typed, from, until, conversation, these, most, after);
    }

    public Asked between(@Nullable Instant first, @Nullable Instant end) {
      return new Asked(typed, first, end, conversation, by, most, after);
    }

    public Asked after(@Nullable String next) {
      return new Asked(typed, from, until, conversation, by, most, next);
    }
  }

  /**
   * What was found.
   *
   * @param typed what was looked for: as it was typed, or as it was meant on the other keyboard
   * @param next where to go on, null if that was all
   * @param back the index reaches back to then and is still being made; null if it is whole
   * @param away there is no index at this moment
   */
  record Found(
      List<Hit> hits, String typed, @Nullable String next, @Nullable Instant back, boolean away) {

    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * A message that was found.
   *
   * @param item the id of the incoming event, or of the outgoing call
   * @param snippet the message around the words, piece by piece
   */
  record Hit(
      String lineId, long conversation, String item, Instant at, By by, List<Piece> snippet) {

    public Hit {
      snippet = List.copyOf(snippet);
    }

    @Override
    public String toString() {
      return "Hit[" + item + "]";
    }
  }

  /** A piece of a message: plain text, and whether it is what was looked for. */
  record Piece(String text, boolean hit) {}
}
