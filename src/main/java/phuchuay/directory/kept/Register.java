package phuchuay.directory.kept;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters agencies, many at a time, each of them once. */
@Component
public class Register {

  private final AgencyRows rows;

  Register(AgencyRows rows) {
    this.rows = rows;
  }

  /** One verdict for each, in their order. */
  @Transactional
  public List<Verdict> enter(List<Particulars> lines) {
    rows.oneWriterAtATime();
    Sitting sitting = new Sitting(rows.alike(lines), rows.newIds(lines.size()));
    List<Verdict> verdicts = lines.stream().map(sitting::judge).toList();
    rows.insert(sitting.created());
    rows.update(sitting.changed());
    return verdicts;
  }
}
