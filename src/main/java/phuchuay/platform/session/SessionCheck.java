package phuchuay.platform.session;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Asks whether sessions can be kept at all, before a page begins what it could not finish. */
public final class SessionCheck implements Filter {

  private final SessionRows rows;

  public SessionCheck(SessionRows rows) {
    this.rows = rows;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    rows.has("none");
    chain.doFilter(request, response);
  }
}
