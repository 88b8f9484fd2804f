package phuchuay.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session with what has changed since it was read. */
final class KeptSession implements Session {

  private final MapSession now;
  private final Set<String> changed = new HashSet<>();
  private @Nullable String who;
  private @Nullable String keptAs;

  /** One that has just begun. */
  KeptSession(MapSession fresh) {
    this(fresh, null, null);
  }

  /**
   * @param keptAs the id under which it was read
   * @param who the mark of the person it belonged to then
   */
  KeptSession(MapSession now, @Nullable String keptAs, @Nullable String who) {
    this.now = now;
    this.keptAs = keptAs;
    this.who = who;
  }

  @Nullable String keptAs() {
    return keptAs;
  }

  @Nullable String who() {
    return who;
  }

  Set<String> changed() {
    return Set.copyOf(changed);
  }

  void savedFor(@Nullable String owner) {
    changed.clear();
    who = owner;
    keptAs = getId();
  }

  void beginsAt(Instant moment) {
    now.setCreationTime(moment);
  }

  @Override
  public String getId() {
    return now.getId();
  }

  /** Everything is bound to the id, so everything is written anew. */
  @Override
  public String changeSessionId() {
    changed.addAll(now.getAttributeNames());
    return now.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return now.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return now.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    now.setAttribute(name, value);
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    now.removeAttribute(name);
    changed.add(name);
  }

  @Override
  public Instant getCreationTime() {
    return now.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant moment) {
    now.setLastAccessedTime(moment);
  }

  @Override
  public Instant getLastAccessedTime() {
    return now.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration idle) {
    now.setMaxInactiveInterval(idle);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return now.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return now.isExpired();
  }
}
