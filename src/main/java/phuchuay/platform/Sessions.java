package phuchuay.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.platform.session.SessionMarks;
import phuchuay.platform.session.SessionRows;

/**
 * Who is signed in where, and the end of it. A person goes by the name their {@code Authentication}
 * has. Every question fails with {@link RedisAway} when Redis is away.
 */
@Component
public class Sessions {

  /** Set on a request that failed because nobody can say who is signed in. */
  public static final String AWAY = "phuchuay.sessions.away";

  private final SessionRows rows;
  private final SessionMarks marks;

  Sessions(SessionRows rows, SessionMarks marks) {
    this.rows = rows;
    this.marks = marks;
  }

  /** Where a person is signed in, the last seen first. */
  public List<SignedIn> of(String person) {
    String who = marks.person(person);
    return rows.marksOf(who).stream()
        .map(mark -> Map.entry(mark, rows.find(mark)))
        .filter(found -> who.equals(found.getValue().get(SessionRows.WHO)))
        .map(found -> signedIn(found.getKey(), found.getValue()))
        .sorted(Comparator.comparing(SignedIn::lastSeen).reversed())
        .toList();
  }

  /**
   * Ends the sessions of a person and says how many.
   *
   * @param except the id of the {@code HttpSession} that goes on; null ends all
   */
  public int end(String person, @Nullable String except) {
    String kept = except == null ? null : marks.session(except);
    return (int)
        rows.marksOf(marks.person(person)).stream()
            .filter(mark -> !mark.equals(kept))
            .filter(rows::delete)
            .count();
  }

  /** Ends one session of a person, by {@link SignedIn#id}; false when they have none such. */
  public boolean endOne(String person, String id) {
    return rows.marksOf(marks.person(person)).contains(id) && rows.delete(id);
  }

  /** By which {@link SignedIn#id} the session of this {@code HttpSession} id is listed. */
  public String listedAs(String httpSessionId) {
    return marks.session(httpSessionId);
  }

  /** Whether the session of this {@code HttpSession} id has not ended yet: for open streams. */
  public boolean alive(String httpSessionId) {
    return rows.has(marks.session(httpSessionId));
  }

  private static SignedIn signedIn(String mark, Map<String, String> row) {
    SessionDevice device = SessionRows.device(row);
    return new SignedIn(
        mark, SessionRows.begun(row), SessionRows.seen(row), device.browser(), device.system());
  }
}
