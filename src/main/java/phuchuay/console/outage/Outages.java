package phuchuay.console.outage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Saying that something is wrong with a system, and that it is over; each is in the audit. */
@Component
class Outages {

  private final OutageRows rows;
  private final Audit audit;
  private final Clock clock;

  Outages(OutageRows rows, Audit audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  Map<String, Outage> latest() {
    return rows.latest();
  }

  List<Outage> past(int most) {
    return rows.past(most);
  }

  @Transactional
  public void say(Wording wording, Party officer, @Nullable String address) {
    rows.say(wording, officer.id());
    audit.write(
        act("outage.said", wording.system(), officer, address).with("words", wording.words()));
  }

  /** False if it was over already. */
  @Transactional
  public boolean end(String system, Party officer, @Nullable String address) {
    boolean ended = rows.end(system, officer.id());
    if (ended) {
      audit.write(act("outage.ended", system, officer, address));
    }
    return ended;
  }

  /** As it would be if this were said now. */
  Outage imagined(Wording wording) {
    return new Outage(
        0,
        wording.system(),
        wording.words(),
        wording.since(),
        wording.expected(),
        clock.instant(),
        null);
  }

  private static Act act(String what, String system, Party officer, @Nullable String address) {
    return Act.by(officer, what).about(Party.of("system", system)).from(address);
  }
}
