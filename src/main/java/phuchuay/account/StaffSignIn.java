package phuchuay.account;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Staff (เจ้าหน้าที่) who prove with a password who they are: one account from the settings, and
 * none in production.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

  private static final int LONGEST_NAME = 100;

  private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Guesses guesses;
  private final boolean closed;
  private final String name;
  private final String encoded;

  StaffSignIn(
      Guesses guesses,
      Environment environment,
      @Value("${phuchuay.admin.username:admin}") String name,
      @Value("${phuchuay.admin.password:}") String password) {
    this.guesses = guesses;
    this.closed = password.isBlank() || environment.acceptsProfiles(Profiles.of("prod"));
    this.name = plain(name);
    this.encoded = encoder.encode(password);
  }

  /** Whether nobody at all can sign in. */
  boolean closed() {
    return closed;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    if (closed) {
      throw new DisabledException("nobody may sign in here");
    }
    String typed = plain(tried.getName());
    String address = address(tried);
    if (!guesses.admit(typed, address)) {
      throw new LockedException("too many tries");
    }
    boolean right = encoder.matches(String.valueOf(tried.getCredentials()), encoded);
    if (!right || !typed.equals(name)) {
      throw new BadCredentialsException("wrong name or password");
    }
    guesses.wasRight(typed, address);
    return signedIn(tried);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private Authentication signedIn(Authentication tried) {
    List<SimpleGrantedAuthority> roles = List.of(new SimpleGrantedAuthority("ROLE_STAFF"));
    User officer = new User(name, "", roles);
    UsernamePasswordAuthenticationToken proven =
        UsernamePasswordAuthenticationToken.authenticated(officer, null, roles);
    proven.setDetails(tried.getDetails());
    return proven;
  }

  private static String address(Authentication tried) {
    return tried.getDetails() instanceof WebAuthenticationDetails from
        ? from.getRemoteAddress()
        : "unknown";
  }

  private static String plain(String typed) {
    String short_ = typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed;
    return short_.strip().toLowerCase(Locale.ROOT);
  }
}
