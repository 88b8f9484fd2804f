package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import phuchuay.platform.RealTime;

class StaffSignInTest {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void in_production_nobody_signs_in_with_a_password_alone() {
    environment.setActiveProfiles("prod");
    assertThat(staff().closed()).isTrue();
    assertThatThrownBy(() -> staff().authenticate(tries("admin", "secret")))
        .isInstanceOf(DisabledException.class);
  }

  @Test
  void who_knows_the_password_is_staff() {
    Authentication proven = staff().authenticate(tries(" Admin ", "secret"));
    assertThat(proven.isAuthenticated()).isTrue();
    assertThat(proven.getCredentials()).isNull();
    assertThat(proven.getAuthorities()).extracting("authority").containsExactly("ROLE_STAFF");
  }

  @Test
  void another_name_with_the_right_password_is_wrong() {
    assertThatThrownBy(() -> staff().authenticate(tries("root", "secret")))
        .isInstanceOf(BadCredentialsException.class);
  }

  private StaffSignIn staff() {
    return new StaffSignIn(new Guesses(new RealTime()), environment, "admin", "secret");
  }

  private static UsernamePasswordAuthenticationToken tries(String name, String password) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
  }
}
