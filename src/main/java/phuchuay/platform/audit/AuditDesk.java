package phuchuay.platform.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.AuditRow;
import phuchuay.platform.Party;

/** Reading the audit: who looks somebody up in it is written into it. */
@Component
class AuditDesk {

  private final Audit audit;

  AuditDesk(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  public List<AuditRow> read(AuditForm form, int most, String reader, String address) {
    List<AuditRow> rows = audit.read(form.search(), most);
    if (form.names()) {
      audit.write(looked(form, reader, address));
    }
    return rows;
  }

  List<String> acts() {
    return audit.acts();
  }

  private static Act looked(AuditForm form, String reader, String address) {
    Act act = Act.by(Party.of("staff", reader), "audit.searched").from(address);
    act = form.actor() == null ? act : act.with("actor", form.actor());
    return form.subject() == null ? act : act.with("subject", form.subject());
  }
}
