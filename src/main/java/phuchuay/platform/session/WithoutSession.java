package phuchuay.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A request to a page that knows nobody: it works without Redis, whatever its cookies say. */
final class WithoutSession extends HttpServletRequestWrapper {

  WithoutSession(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    if (create) {
      throw new IllegalStateException("this page has no session; Doors names those that have one");
    }
    return null;
  }

  @Override
  public @Nullable HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public @Nullable String getRequestedSessionId() {
    return null;
  }

  @Override
  public boolean isRequestedSessionIdValid() {
    return false;
  }

  @Override
  public String changeSessionId() {
    throw new IllegalStateException("this page has no session");
  }
}
