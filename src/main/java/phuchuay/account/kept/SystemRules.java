package phuchuay.account.kept;

import org.springframework.boot.context.properties.bind.DefaultValue;
import phuchuay.account.proof.PasswordPolicy;

/**
 * How people of one system prove who they are.
 *
 * @param typedCode whether a new person gets a code to type with their address, not a link
 * @param questions whether a lost password comes back by answers to one's own questions
 */
public record SystemRules(
    PasswordPolicy password,
    SecondStep secondStep,
    @DefaultValue("false") boolean typedCode,
    @DefaultValue("false") boolean questions) {

  /** What comes after the password. */
  public enum SecondStep {
    /** An authenticator app, always. */
    APP,
    /** A code by mail, until one has come back. */
    FIRST_MAIL,
    NONE
  }
}
