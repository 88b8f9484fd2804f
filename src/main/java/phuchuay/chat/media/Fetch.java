package phuchuay.chat.media;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.chat.media.Seeing.Seen;
import phuchuay.files.Harm;
import phuchuay.files.Received;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/** Fetches one thing from LINE; no database connection is held while LINE takes its time. */
@Component
class Fetch {

  private static final Logger log = LoggerFactory.getLogger(Fetch.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PREPARING = Duration.ofSeconds(20);

  private final MediaRows rows;
  private final Contents contents;
  private final StoredFiles files;
  private final Seeing seeing;
  private final MediaSettings settings;
  private final RealTime time;
  private final MeterRegistry meters;

  Fetch(
      MediaRows rows,
      Contents contents,
      StoredFiles files,
      Seeing seeing,
      MediaSettings settings,
      RealTime time,
      MeterRegistry meters) {
    this.rows = rows;
    this.contents = contents;
    this.files = files;
    this.seeing = seeing;
    this.settings = settings;
    this.time = time;
    this.meters = meters;
  }

  void fetch(Wanted wanted) {
    try {
      ask(wanted);
    } catch (RuntimeException failure) {
      if (Failures.ofTheDatabase(failure)) {
        throw failure;
      }
      again(wanted, Failures.whereabouts(failure), false);
    }
  }

  private void ask(Wanted wanted) {
    switch (contents.open(wanted.messageId(), wanted.preparing())) {
      case Content.Ready(InputStream bytes) -> receive(wanted, bytes);
      case Content.Preparing ignored -> again(wanted, "in preparation", true);
      case Content.Gone(String reason) -> ended(wanted, "GONE", reason);
      case Content.Later(String reason) -> again(wanted, reason, wanted.preparing());
    }
  }

  private void receive(Wanted wanted, InputStream content) {
    long most = wanted.kind().mostBytes(settings);
    Received received;
    try (content) {
      received = files.receive(content, most, wanted.kind().files(), wanted.name());
    } catch (IOException brokenOff) {
      again(wanted, "broken off: " + brokenOff.getClass().getSimpleName(), false);
      return;
    }
    switch (received) {
      case Received.Ready(StoredFile file) -> keep(wanted, file);
      case Received.StoreFull ignored -> again(wanted, "the store is full", false);
      case Received.TooBig(long bytes) -> ended(wanted, "REFUSED", "more than " + bytes + " bytes");
      case Received.TooManyPixels ignored -> ended(wanted, "REFUSED", "too many dots");
      case Received.Harmful(Harm harm) -> ended(wanted, "REFUSED", "harm: " + harm);
      case Received.WrongKind ignored -> ended(wanted, "REFUSED", "not a kind we keep");
      case Received.Empty ignored -> ended(wanted, "REFUSED", "empty");
    }
  }

  /** Where the commit's end is not known the file stays: the row tells, and the sweep listens. */
  private void keep(Wanted wanted, StoredFile file) {
    Seen seen = wanted.kind() == MediaKind.IMAGE ? seeing.in(file) : Seen.NOTHING;
    if (rows.fetched(wanted, file, seen)) {
      count("FETCHED");
    } else {
      files.drop(file);
    }
  }

  private void again(Wanted wanted, String reason, boolean preparing) {
    if (wanted.since().plus(settings.giveUp()).isBefore(time.instant())) {
      ended(wanted, "FAILED", reason);
    } else {
      rows.again(wanted, pause(wanted.attempts(), preparing), preparing, reason);
    }
  }

  private static Duration pause(int attempts, boolean preparing) {
    Duration longest = preparing ? LONGEST_PREPARING : LONGEST_PAUSE;
    long millis = Math.min(longest.toMillis(), 250L << Math.min(20, attempts));
    return Duration.ofMillis(
        (long) (millis * (0.5 + ThreadLocalRandom.current().nextDouble() / 2)));
  }

  private void ended(Wanted wanted, String state, String reason) {
    if (rows.ended(wanted, state, reason)) {
      count(state);
      log.warn("the {} of message {} is {}: {}", wanted.kind(), wanted.messageId(), state, reason);
    }
  }

  private void count(String state) {
    meters.counter("phuchuay.media", "state", state).increment();
  }
}
