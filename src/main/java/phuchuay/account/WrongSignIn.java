package phuchuay.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends somebody who did not get in back to the form, with the reason and the name they typed. */
@Component
class WrongSignIn implements AuthenticationFailureHandler {

  static final String TYPED_NAME = "typedName";

  private static final int LONGEST_NAME = 100;

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String typed = request.getParameter("username");
    if (typed != null && typed.length() <= LONGEST_NAME) {
      request.getSession().setAttribute(TYPED_NAME, typed);
    }
    String english = "en".equals(request.getParameter("lang")) ? "&lang=en" : "";
    response.sendRedirect("/sign-in?because=" + reason(why) + english);
  }

  private static String reason(AuthenticationException why) {
    return switch (why) {
      case BadCredentialsException _ -> "wrong";
      case LockedException _ -> "wait";
      default -> "closed";
    };
  }
}
