package phuchuay.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/** One try: opens a claimed mail, hands it over, writes down what came of it. */
@Component
class Try {

  private static final Logger log = LoggerFactory.getLogger(Try.class);
  private static final Duration AGAIN = Duration.ofMillis(500);
  private static final int TRIES = 20;

  private final Queue queue;
  private final Smtp smtp;
  private final Brakes brakes;
  private final Seal seal;
  private final RealTime time;
  private final MeterRegistry meters;

  Try(Queue queue, Smtp smtp, Brakes brakes, Seal seal, RealTime time, MeterRegistry meters) {
    this.queue = queue;
    this.smtp = smtp;
    this.brakes = brakes;
    this.seal = seal;
    this.time = time;
    this.meters = meters;
  }

  /** The brakes have let it through. */
  void make(Waiting mail) {
    Verdict verdict = Verdict.before(mail, time.instant());
    if (verdict == null) {
      verdict =
          Verdict.on(mail, outcome(mail), time.instant(), ThreadLocalRandom.current().nextDouble());
    } else {
      brakes.leave();
    }
    settle(mail, verdict);
  }

  private Outcome outcome(Waiting mail) {
    String address;
    String letter;
    try {
      address = seal.open(mail.address());
      letter = seal.open(mail.letter() == null ? new byte[0] : mail.letter());
    } catch (RuntimeException unsendable) {
      brakes.leave();
      return new Outcome.Refused("cannot be opened");
    }
    Outcome outcome = smtp.send(address, letter);
    brakes.felt(outcome);
    return outcome;
  }

  /** What the server answered is not lost because the database is away. */
  private void settle(Waiting mail, Verdict verdict) {
    for (int tries = 1; !settled(mail, verdict); tries++) {
      if (tries == TRIES) {
        throw new IllegalStateException("not settled");
      }
      LockSupport.parkNanos(AGAIN.toNanos());
    }
    meters.counter("phuchuay.mail", "state", verdict.state()).increment();
    if (verdict.state().equals("REFUSED") || verdict.state().equals("UNKNOWN")) {
      log.warn("mail {} is {}: {}", mail.id(), verdict.state(), verdict.reason());
    }
  }

  private boolean settled(Waiting mail, Verdict verdict) {
    try {
      queue.settle(mail, verdict);
      return true;
    } catch (RuntimeException failure) {
      log.warn("could not settle mail {} yet: {}", mail.id(), Failures.whereabouts(failure));
      return false;
    }
  }
}
