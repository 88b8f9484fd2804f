package phuchuay.account.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import phuchuay.account.Consents;
import phuchuay.account.Person;

/**
 * Sends whoever still has to consent to the page where they can, from every page of people's own
 * but those that must stay open to whoever refuses: a new page is behind the gate by itself.
 */
@Component
class ConsentGate implements HandlerInterceptor, WebMvcConfigurer {

  /** Where people come in and out, read what they signed, and leave for good. */
  private static final String[] OPEN = {
    "/",
    "/error",
    "/style/**",
    "/fonts/**",
    "/phone/**",
    "/local/**",
    "/sign-in/**",
    "/sign-out",
    "/forgot",
    "/reset/*",
    "/invitation/*",
    "/first-change",
    "/new-email/*",
    "/recovery/**",
    "/link/**",
    "/register/**",
    "/track/**",
    "/profile/**",
    "/consents/**",
    "/seats/**"
  };

  private final Consents consents;

  ConsentGate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns(OPEN);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<String> pending = me().flatMap(consents::pending);
    if (pending.isPresent()) {
      response.sendRedirect("/consents/" + pending.get());
    }
    return pending.isEmpty();
  }

  private static Optional<Person> me() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }
}
