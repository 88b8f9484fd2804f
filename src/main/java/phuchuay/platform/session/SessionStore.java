package phuchuay.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;
import phuchuay.platform.Guest;
import phuchuay.platform.RealTime;

/** Sessions as rows in Redis; one that has ended is never written back by a request under way. */
@Component
public class SessionStore implements SessionRepository<KeptSession> {

  private static final Logger log = LoggerFactory.getLogger(SessionStore.class);
  private static final String KEPT = "kept:";

  private final SessionRows rows;
  private final SessionMarks marks;
  private final SessionSeal seal;
  private final SessionSettings settings;
  private final RealTime time;

  SessionStore(
      SessionRows rows,
      SessionMarks marks,
      SessionSeal seal,
      SessionSettings settings,
      RealTime time) {
    this.rows = rows;
    this.marks = marks;
    this.seal = seal;
    this.settings = settings;
    this.time = time;
  }

  @Override
  public KeptSession createSession() {
    MapSession fresh = new MapSession(SessionMarks::newId);
    fresh.setCreationTime(time.instant());
    fresh.setLastAccessedTime(time.instant());
    fresh.setMaxInactiveInterval(settings.visitors().idle());
    return new KeptSession(fresh);
  }

  @Override
  public @Nullable KeptSession findById(String id) {
    String mark = marks.session(id);
    Map<String, String> row = rows.find(mark);
    if (row.isEmpty()) {
      return null;
    }
    try {
      KeptSession found = read(id, mark, row);
      return over(found) ? null : found;
    } catch (RuntimeException unreadable) {
      log.info("a session could not be read: {}", Failures.whereabouts(unreadable));
      return null;
    }
  }

  @Override
  public void save(KeptSession session) {
    SessionOwner owner = SessionOwner.of(session);
    String who = owner == null ? null : marks.person(owner.name());
    if (!Objects.equals(who, session.who())) {
      session.beginsAt(session.getLastAccessedTime());
    }
    SessionSettings.Life life = life(session, owner);
    session.setMaxInactiveInterval(life.idle());
    Duration left = left(session, life);
    String keptAs = session.keptAs();
    if (!left.isPositive()) {
      deleteById(keptAs == null ? session.getId() : keptAs);
      return;
    }
    String mark = marks.session(session.getId());
    List<String> gone = new ArrayList<>();
    Map<String, String> fields = fields(session, owner, who);
    for (String name : session.changed()) {
      Object value = session.getAttribute(name);
      if (value == null) {
        gone.add(KEPT + name);
      } else {
        fields.put(KEPT + name, seal.seal(mark, name, value));
      }
    }
    rows.save(
        new SessionRows.Row(
            mark, keptAs == null ? null : marks.session(keptAs), session.who(), who, fields, gone),
        left,
        life.longest());
    session.savedFor(who);
  }

  @Override
  public void deleteById(String id) {
    rows.delete(marks.session(id));
  }

  private KeptSession read(String id, String mark, Map<String, String> row) {
    MapSession now = new MapSession(id);
    now.setSessionIdGenerator(SessionMarks::newId);
    row.forEach(
        (field, value) -> {
          if (field.startsWith(KEPT)) {
            String name = field.substring(KEPT.length());
            now.setAttribute(name, seal.open(mark, name, value));
          }
        });
    now.setCreationTime(SessionRows.begun(row));
    now.setLastAccessedTime(SessionRows.seen(row));
    KeptSession found = new KeptSession(now, id, row.get(SessionRows.WHO));
    found.setMaxInactiveInterval(life(found, SessionOwner.of(found)).idle());
    return found;
  }

  private boolean over(KeptSession session) {
    return !left(session, life(session, SessionOwner.of(session))).isPositive();
  }

  private Duration left(KeptSession session, SessionSettings.Life life) {
    Instant idleUntil = session.getLastAccessedTime().plus(life.idle());
    Instant until = session.getCreationTime().plus(life.longest());
    return Duration.between(time.instant(), idleUntil.isBefore(until) ? idleUntil : until);
  }

  private SessionSettings.Life life(KeptSession session, @Nullable SessionOwner owner) {
    if (owner == null) {
      boolean guest = session.getAttribute(Guest.MARK) != null;
      return guest ? settings.guests() : settings.visitors();
    }
    return owner.staff() ? settings.staff() : settings.people();
  }

  private static Map<String, String> fields(
      KeptSession session, @Nullable SessionOwner owner, @Nullable String who) {
    return SessionRows.fields(
        session.getCreationTime(),
        session.getLastAccessedTime(),
        owner == null ? null : who,
        SessionDoor.device());
  }
}
