package phuchuay.registration.recovery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case is about which request. */
@Component
class RecoveryCases {

  private final JdbcClient sql;

  RecoveryCases(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Of two who open a case for one request at once the second fails, and finds it the next time.
   */
  void add(UUID recovery, UUID caseId) {
    sql.sql("insert into recovery_case (recovery, case_id) values (?, ?)")
        .params(recovery, caseId)
        .update();
  }

  Optional<UUID> of(UUID recovery) {
    return sql.sql("select case_id from recovery_case where recovery = ?")
        .param(recovery)
        .query(UUID.class)
        .optional();
  }

  Optional<UUID> recovery(UUID caseId) {
    return sql.sql("select recovery from recovery_case where case_id = ?")
        .param(caseId)
        .query(UUID.class)
        .optional();
  }

  /** The requests whose cases wait for an officer. */
  List<UUID> waiting() {
    return sql.sql(
            """
            select r.recovery from recovery_case r join case_file c on c.id = r.case_id
            where c.ended_at is null order by r.recovery
            """)
        .query(UUID.class)
        .list();
  }
}
