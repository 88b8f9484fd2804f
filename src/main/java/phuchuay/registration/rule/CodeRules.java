package phuchuay.registration.rule;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.directory.Agencies;
import phuchuay.directory.Kind;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/** Up to how many codes an agency of a kind is given without an officer looking; 0 is none. */
@Component
public class CodeRules {

  private static final String SYSTEM = "gpp";

  /** The six groups of GPP. */
  static final List<Kind> KINDS =
      List.of(
          Kind.GOVERNMENT,
          Kind.STATE_ENTERPRISE,
          Kind.PUBLIC_ORGANISATION,
          Kind.INDEPENDENT_BODY,
          Kind.UNIVERSITY,
          Kind.LOCAL_GOVERNMENT);

  private final JdbcClient sql;
  private final Agencies agencies;
  private final Audit audit;
  private final RealTime time;

  CodeRules(JdbcClient sql, Agencies agencies, Audit audit, RealTime time) {
    this.sql = sql;
    this.agencies = agencies;
    this.audit = audit;
    this.time = time;
  }

  /** Whether an agency may be given what it asks for now, all that it was given before included. */
  public boolean allow(UUID agency) {
    int most = agencies.one(agency).map(one -> most(one.kind())).orElse(0);
    int has =
        sql.sql(
                """
                select count(*) from activation_code
                where agency = ? and system = ? and state in ('REQUESTED', 'ISSUED', 'USED')
                """)
            .params(agency, SYSTEM)
            .query(Integer.class)
            .single();
    return has <= most;
  }

  Map<Kind, Integer> all() {
    Map<Kind, Integer> rules = new LinkedHashMap<>();
    KINDS.forEach(kind -> rules.put(kind, most(kind)));
    return rules;
  }

  @Transactional
  public void set(Kind kind, int most, Person by) {
    if (most(kind) == most) {
      return;
    }
    sql.sql("delete from code_rule where system = ? and kind = ?")
        .params(SYSTEM, kind.name())
        .update();
    if (most > 0) {
      sql.sql("insert into code_rule (system, kind, most, by, changed_at) values (?, ?, ?, ?, ?)")
          .params(SYSTEM, kind.name(), most, by.party().id(), Timestamp.from(time.instant()))
          .update();
    }
    audit.write(
        Act.by(by.party(), "code-rule.changed")
            .about(Party.of("agency-kind", kind.name()))
            .with("most", most));
  }

  private int most(Kind kind) {
    return sql.sql("select most from code_rule where system = ? and kind = ?")
        .params(SYSTEM, kind.name())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
