package phuchuay.account.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.DataSubject;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;
import tools.jackson.databind.json.JsonMapper;

/** The rows of erasures, so that one that was begun is finished, whatever happens meanwhile. */
@Component
class ErasureRows {

  private final JsonMapper json = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Seal seal;
  private final RealTime time;

  ErasureRows(JdbcClient sql, Seal seal, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.time = time;
  }

  UUID add(DataSubject whom) {
    UUID id = AccountRows.newId(time.instant());
    sql.sql(
            """
            insert into erasure (id, account, whom, asked_at, next_try_at) values (?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(whom.account())
        .param(seal.seal(json.writeValueAsString(Asked.Names.of(whom))))
        .param(Timestamp.from(whom.asked()))
        .param(now())
        .update();
    return id;
  }

  List<UUID> due() {
    return sql.sql(
            """
            select id from erasure where finished_at is null and next_try_at <= ?
            order by next_try_at limit 100
            """)
        .param(now())
        .query(UUID.class)
        .list();
  }

  /** Held until the transaction ends; empty when it is finished, or somebody else is at it. */
  Optional<Asked> lock(UUID id) {
    return sql.sql(
            """
            select id, account, whom, asked_at, done from erasure
            where id = ? and finished_at is null for update skip locked
            """)
        .param(id)
        .query(this::asked)
        .optional();
  }

  void done(UUID id, String part) {
    sql.sql("update erasure set done = array_append(done, ?) where id = ?")
        .params(part, id)
        .update();
  }

  void finished(UUID id) {
    sql.sql("update erasure set finished_at = ?, whom = null where id = ?")
        .params(now(), id)
        .update();
  }

  void later(UUID id, Duration pause) {
    sql.sql("update erasure set attempts = attempts + 1, next_try_at = ? where id = ?")
        .params(Timestamp.from(time.instant().plus(pause)), id)
        .update();
  }

  private Asked asked(ResultSet row, int number) throws SQLException {
    String names = seal.open(row.getBytes("whom"));
    return new Asked(
        row.getObject("id", UUID.class),
        json.readValue(names, Asked.Names.class)
            .subject(
                row.getObject("account", UUID.class), row.getTimestamp("asked_at").toInstant()),
        Set.of((String[]) row.getArray("done").getArray()));
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
