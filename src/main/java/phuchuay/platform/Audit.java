package phuchuay.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what, when and to whom (บันทึกการใช้งาน): written once with the deed, in its transaction,
 * and never changed.
 */
@Component
public class Audit {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final JsonMapper json = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Seal seal;
  private final RealTime time;

  Audit(JdbcClient sql, Seal seal, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.time = time;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Act act) {
    Party subject = act.subject();
    Secret address = act.address();
    sql.sql(
            """
            insert into audit (at, actor_kind, actor, act, subject_kind, subject, address, details)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """)
        .param(Timestamp.from(time.instant()))
        .param(act.actor().kind())
        .param(act.actor().id())
        .param(act.name())
        .param(subject == null ? null : subject.kind())
        .param(subject == null ? null : subject.id())
        .param(address == null ? null : seal.seal(address.value()))
        .param(json.writeValueAsString(act.details()))
        .update();
  }

  /** The newest first, no more than {@code most}. */
  public List<AuditRow> read(AuditSearch search, int most) {
    AuditSearch.Condition condition = search.condition();
    return sql.sql(
            """
            select id, at, actor_kind, actor, act, subject_kind, subject, address, details
            from audit where %s
            order by at desc, id desc limit ?
            """
                .formatted(condition.sql()))
        .params(condition.values())
        .param(most)
        .query(this::row)
        .list();
  }

  /** Every kind of act that was ever written, found without reading the acts. */
  public List<String> acts() {
    return sql.sql(
            """
            with recursive kinds as (
              (select act from audit order by act limit 1)
              union all
              select (select act from audit where act > kinds.act order by act limit 1)
              from kinds where kinds.act is not null
            )
            select act from kinds where act is not null
            """)
        .query(String.class)
        .list();
  }

  private AuditRow row(ResultSet row, int number) throws SQLException {
    String subjectKind = row.getString("subject_kind");
    return new AuditRow(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        new Party(row.getString("actor_kind"), row.getString("actor")),
        row.getString("act"),
        subjectKind == null ? null : new Party(subjectKind, row.getString("subject")),
        address(row.getBytes("address")),
        json.readValue(row.getString("details"), DETAILS));
  }

  /** A seal that no key opens any more hides the address, not the act. */
  private @Nullable Secret address(byte @Nullable [] sealed) {
    return sealed == null ? null : new Secret(seal.read(sealed));
  }
}
