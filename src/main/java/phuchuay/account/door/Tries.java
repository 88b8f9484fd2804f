package phuchuay.account.door;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.platform.Attempts;
import phuchuay.platform.Limit;
import phuchuay.platform.Taken;

/** How often what people prove themselves with may be tried. */
@Component
public class Tries {

  public static final int BY_NAME_AND_ADDRESS = 10;
  public static final int BY_EITHER = 50;
  public static final int OF_SECOND_STEPS = 10;
  public static final int QUESTIONS_OF_AN_ADDRESS = 30;
  public static final int RECOVERIES = 5;
  public static final int LOST_APPS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Attempts attempts;

  public Tries(Attempts attempts) {
    this.attempts = attempts;
  }

  /** A password, or a code of a first change, for this name. */
  public Optional<Answer> password(String name, String address) {
    return refused(
        attempts.take(
            new Limit("password-of-at", name + '\n' + address, BY_NAME_AND_ADDRESS, WINDOW),
            new Limit("password-of", name, BY_EITHER, WINDOW),
            new Limit("password-at", address, BY_EITHER, WINDOW)));
  }

  public void passwordWasRight(String name, String address) {
    attempts.forget("password-of-at", name + '\n' + address);
    attempts.giveBack("password-of", name);
    attempts.giveBack("password-at", address);
  }

  public Optional<Answer> secondStep(UUID account) {
    return refused(attempts.take("second-step", account.toString(), OF_SECOND_STEPS, WINDOW));
  }

  /** Whether the owner was not told lately that somebody tries too often. */
  public boolean mayTellOfSecondSteps(UUID account) {
    return attempts.take("second-step-told", account.toString(), 1, HOUR).allowed();
  }

  public void secondStepWasRight(UUID account) {
    attempts.forget("second-step", account.toString());
  }

  /** A mail that somebody asks us to send. */
  public Optional<Answer> mail(String address) {
    return refused(attempts.take("mail-asked", address, QUESTIONS_OF_AN_ADDRESS, HOUR));
  }

  /** A mail that somebody asks for on behalf of a phone. */
  public Optional<Answer> linking(String lineId, int most, String address) {
    return refused(
        attempts.take(
            new Limit("link-asked", lineId, most, HOUR),
            new Limit("mail-asked", address, QUESTIONS_OF_AN_ADDRESS, HOUR)));
  }

  /** A code by mail to this account. */
  public boolean mayMailCode(UUID account, int most) {
    return attempts.take("mail-code", account.toString(), most, HOUR).allowed();
  }

  /** Another attempt to recover, with these numbers from this address. */
  public Optional<Answer> recovery(String numbers, String address) {
    return refused(
        attempts.take(
            new Limit("recovery-of", numbers, RECOVERIES, Duration.ofDays(1)),
            new Limit("recovery-at", address, QUESTIONS_OF_AN_ADDRESS, HOUR)));
  }

  /** Another request for another app, by whoever knows the password of this account. */
  public Optional<Answer> lostApp(UUID account) {
    return refused(attempts.take("lost-app", account.toString(), LOST_APPS, Duration.ofDays(1)));
  }

  private static Optional<Answer> refused(Taken taken) {
    if (taken.allowed()) {
      return Optional.empty();
    }
    return Optional.of(taken.away() ? new Answer.Away() : new Answer.Wait());
  }
}
