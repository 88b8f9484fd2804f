package phuchuay.registration.code;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.platform.Attempts;
import phuchuay.platform.Limit;
import phuchuay.platform.Taken;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.RegistrationSettings.Allowance;

/**
 * How often codes may be guessed: by one person, for one agency, and by everybody together; who
 * comes from a chat is counted apart, so that strangers lock nobody out there.
 */
@Component
public class Guesses {

  private static final Logger log = LoggerFactory.getLogger(Guesses.class);
  private static final String METER = "phuchuay.registration.guesses";

  private final Attempts attempts;
  private final RegistrationSettings.Guessing limits;
  private final MeterRegistry meters;

  Guesses(Attempts attempts, RegistrationSettings settings, MeterRegistry meters) {
    this.attempts = attempts;
    this.limits = settings.guessing();
    this.meters = meters;
    List.of("person", "agency", "everybody", "away").forEach(this::refusals);
  }

  /** Takes one guess, before it is known whether it is right. */
  public Taken take(Guesser who) {
    Taken taken = take("person", personal(who));
    UUID agency = who.agency();
    if (taken.allowed() && agency != null) {
      taken = take("agency", of("code-of-agency", agency.toString(), limits.agency()));
    }
    return taken.allowed() ? take("everybody", together(who)) : taken;
  }

  /** It was right: it does not count, the wrong ones before it still do. */
  public void right(Guesser who) {
    giveBack(personal(who));
    giveBack(together(who));
    if (who.agency() != null) {
      giveBack(of("code-of-agency", who.agency().toString(), limits.agency()));
    }
    meters.counter(METER, "result", "right").increment();
  }

  public void wrong() {
    meters.counter(METER, "result", "wrong").increment();
  }

  private Limit[] personal(Guesser who) {
    String what = who.fromChat() ? "code-by-phone" : "code-by-address";
    return of(what, who.person(), limits.person());
  }

  private Limit[] together(Guesser who) {
    return who.fromChat()
        ? of("code-by-chats", "all", limits.chats())
        : of("code-by-everybody", "all", limits.everybody());
  }

  private Taken take(String limit, Limit... of) {
    Taken taken = attempts.take(of);
    if (!taken.allowed()) {
      refusals(taken.away() ? "away" : limit).increment();
      if (limit.equals("everybody") && !taken.away()) {
        log.warn("codes are being guessed: too many wrong ones from everywhere together");
      }
    }
    return taken;
  }

  private Counter refusals(String limit) {
    return meters.counter(METER + ".refused", "limit", limit);
  }

  private void giveBack(Limit... limits) {
    for (Limit limit : limits) {
      attempts.giveBack(limit.what(), limit.who());
    }
  }

  private static Limit[] of(String what, String who, List<Allowance> allowances) {
    return IntStream.range(0, allowances.size())
        .mapToObj(
            i ->
                new Limit(
                    what + "-" + (i + 1),
                    who,
                    allowances.get(i).most(),
                    allowances.get(i).within()))
        .toArray(Limit[]::new);
  }
}
